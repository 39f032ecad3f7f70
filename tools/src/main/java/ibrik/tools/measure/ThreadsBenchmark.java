package ibrik.tools.measure;

import ibrik.compiler.option.Target;
import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.emulator.Guest;
import ibrik.tools.emulator.GuestLimits;
import ibrik.tools.emulator.GuestStreams;
import ibrik.tools.emulator.GuestWords;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Costs of threads: guest instructions under `-icount shift=0`, where a nanosecond of the guest is one instruction,
/// and times beside HotSpot.
public final class ThreadsBenchmark {
    private static final String FOLDER = "threads";
    private static final Pattern REPORT = Pattern.compile("instructions ([0-9.]+)");
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MEMORY_MEBIBYTES = 64;

    private final Installation installation;
    private final Console console;
    private final Optional<Integer> rounds;

    public ThreadsBenchmark(Installation installation, Console console, Optional<Integer> rounds) {
        this.installation = installation;
        this.console = console;
        this.rounds = rounds;
    }

    /// @param listener gets each measurement as it is made
    /// @return whether all could be measured
    public boolean run(Consumer<Measurement> listener) throws IOException {
        listener.accept(new Measurement("threads.enter-and-leave", count("EnterAndLeave"), "instructions"));
        listener.accept(new Measurement("threads.virtual-switch", count("VirtualSwitch"), "instructions"));
        listener.accept(new Measurement("threads.virtual-start-and-join", count("VirtualStarts"), "instructions"));
        return new PeakBenchmark(installation, console, rounds, FOLDER)
                .run(List.of("UncontendedLock", "StringBuffers", "ContendedLock"), listener);
    }

    private double count(String program) {
        Path qemu = Qemu.need(console);
        GuestWords words = new GuestWords(Map.of(), Map.of(), List.of(), List.of());
        QemuRequest request = new QemuRequest(
                Machine.microvm,
                Accelerator.TCG,
                build(program),
                words,
                MEMORY_MEBIBYTES,
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                true);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Guest.boot(request, qemu, GuestLimits.within(LIMIT), GuestStreams.to(output, output));
        String printed = output.toString(StandardCharsets.UTF_8);
        Matcher matcher = REPORT.matcher(printed);
        if (!matcher.find()) {
            throw Failure.guest(
                    ExitStatus.GUEST,
                    "no-report",
                    program + " printed no line `instructions N`, but: " + printed.strip(),
                    "see testing/benchmarks/README.md");
        }
        return Double.parseDouble(matcher.group(1));
    }

    private Path build(String program) {
        Path source = installation
                .root()
                .resolve("testing")
                .resolve("benchmarks")
                .resolve(FOLDER)
                .resolve(program + ".java");
        Application application =
                new ApplicationReader(installation, console).read(source, Optional.of(program), List.of());
        return OptimisedImage.build(application, Target.METAL, installation, console)
                .image();
    }
}
