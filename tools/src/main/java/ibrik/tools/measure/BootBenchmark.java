package ibrik.tools.measure;

import ibrik.compiler.BuildResult;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the guest's instructions from reset to its first output: under `-icount shift=0` the time-stamp counter goes
/// up by one per instruction, so the number is the same in each run.
public final class BootBenchmark {
    /// What the kernel prints when it is started with [#REPORT_PROPERTY].
    private static final Pattern REPORT = Pattern.compile("boot instructions (\\d+)");

    private static final String REPORT_PROPERTY = "ibrik.boot.report";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MEMORY_MEBIBYTES = 16;

    private final Installation installation;
    private final Console console;

    public BootBenchmark(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    public List<Measurement> run() throws IOException {
        Path qemu = Qemu.need(console);
        BuildResult result = buildHello();
        List<Measurement> all = new ArrayList<>();
        all.add(new Measurement("boot.first-output", count(result.image(), qemu), "instructions"));
        all.add(new Measurement("hello.image", Files.size(result.image()), "bytes"));
        Long methods = result.figures().get("methods");
        if (methods != null) {
            all.add(new Measurement("hello.reached", methods, "methods"));
        }
        return all;
    }

    private BuildResult buildHello() {
        Path source = installation.root().resolve("applications").resolve("hello");
        Application hello = new ApplicationReader(installation, console).read(source, Optional.empty(), List.of());
        return OptimisedImage.build(hello, Target.METAL, installation, console);
    }

    private long count(Path image, Path qemu) {
        GuestWords words = new GuestWords(Map.of(REPORT_PROPERTY, "true"), Map.of(), List.of(), List.of());
        QemuRequest request = new QemuRequest(
                Machine.microvm,
                Accelerator.TCG,
                image,
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
                    "the guest printed no line `boot instructions N`; it printed: " + printed.strip(),
                    "check that the kernel obeys -D" + REPORT_PROPERTY + "=true");
        }
        return Long.parseLong(matcher.group(1));
    }
}
