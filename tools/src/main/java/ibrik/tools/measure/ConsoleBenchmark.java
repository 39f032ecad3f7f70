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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the standard streams of a program carry, by the program's own clock, between a writer and a reader that never
/// make it wait: bytes per second, hosted and on each machine, emulated.
public final class ConsoleBenchmark {
    private static final String PROGRAM = "Streams";
    private static final int BYTES = 4 << 20;
    private static final int MEMORY_MEBIBYTES = 64;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern TIME = Pattern.compile("nanoseconds (\\d+)");

    private final Installation installation;
    private final Console console;

    /// Runs the program once, with that input; what comes on its error stream.
    private interface Place {
        String run(List<String> words, InputStream input) throws IOException;
    }

    public ConsoleBenchmark(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// @param listener gets each measurement as it is made
    public void run(Consumer<Measurement> listener) throws IOException {
        Path hosted = build(Target.HOSTED);
        measure("hosted", (words, input) -> runHosted(hosted, words, input), listener);
        Path qemu = Qemu.need(console);
        Path metal = build(Target.METAL);
        for (Machine machine : Machine.values()) {
            String name = machine.name().toLowerCase(Locale.ROOT);
            measure(name, (words, input) -> boot(machine, metal, qemu, words, input), listener);
        }
    }

    private static void measure(String place, Place run, Consumer<Measurement> listener) throws IOException {
        for (String direction : List.of("output", "input")) {
            InputStream input = new ByteArrayInputStream(new byte[direction.equals("input") ? BYTES : 0]);
            String said = run.run(List.of(direction, Integer.toString(BYTES)), input);
            Matcher time = TIME.matcher(said);
            if (!time.find()) {
                throw Failure.guest(
                        ExitStatus.GUEST,
                        "benchmark-failed",
                        PROGRAM + " printed no line `nanoseconds N` on " + place + ", but: " + said.strip(),
                        "run it alone: ibrik run testing/benchmarks/console/" + PROGRAM + ".java");
            }
            double seconds = Long.parseLong(time.group(1)) / 1e9;
            listener.accept(
                    new Measurement("console." + direction + "." + place, Math.rint(BYTES / seconds), "bytes/s"));
        }
    }

    private static String boot(Machine machine, Path image, Path qemu, List<String> words, InputStream input) {
        QemuRequest request = new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                new GuestWords(Map.of(), Map.of(), List.of(), words),
                MEMORY_MEBIBYTES,
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        GuestStreams streams = new GuestStreams(input, OutputStream.nullOutputStream(), errors);
        Guest.boot(request, qemu, GuestLimits.within(LIMIT), streams);
        return errors.toString(StandardCharsets.UTF_8);
    }

    private static String runHosted(Path image, List<String> words, InputStream input) throws IOException {
        Process process =
                new ProcessBuilder(image.toAbsolutePath().toString(), "--", words.getFirst(), words.getLast()).start();
        try {
            Thread reader = Thread.ofVirtual().start(() -> drop(process.getInputStream()));
            // Without an end its report is missing, which the caller says.
            process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            });
            try (OutputStream in = process.getOutputStream()) {
                input.transferTo(in);
            }
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            reader.join();
            return said;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.destroyForcibly();
        }
    }

    private static void drop(InputStream output) {
        try (output) {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // The process was killed.
        }
    }

    private Path build(Target target) {
        Path source = installation.root().resolve("testing/benchmarks/console/" + PROGRAM + ".java");
        Application application =
                new ApplicationReader(installation, console).read(source, Optional.of(PROGRAM), List.of());
        return OptimisedImage.build(application, target, installation, console).image();
    }
}
