package ibrik.tools.measure;

import ibrik.compiler.option.Target;
import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Programs;
import ibrik.tools.output.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A program that follows the contract of `testing/benchmarks/README.md`, ready to run hosted and on HotSpot.
final class BenchmarkProgram {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Application application;
    private final Path image;
    private final Console console;

    private BenchmarkProgram(Application application, Path image, Console console) {
        this.application = application;
        this.image = image;
        this.console = console;
    }

    /// Compiles a source and builds its hosted image, with all optimisations.
    static BenchmarkProgram of(Path source, Installation installation, Console console) {
        Application application =
                new ApplicationReader(installation, console).read(source, Optional.of(stem(source)), List.of());
        Path image = OptimisedImage.build(application, Target.HOSTED, installation, console)
                .image();
        return new BenchmarkProgram(application, image, console);
    }

    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    String name() {
        return application.mainClass();
    }

    /// Runs the image; the whole output, the log of the collector among it.
    String runHosted(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(image.toAbsolutePath().toString()));
        command.addAll(options);
        command.add("--");
        command.addAll(arguments);
        return run(name() + " hosted", command);
    }

    /// Runs the same classes on the virtual machine that runs us.
    String runOnHotSpot(List<String> options, List<String> arguments) throws IOException {
        String classPath =
                application.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, application.mainClass()));
        command.addAll(arguments);
        return run(name() + " on HotSpot", command);
    }

    private String run(String what, List<String> command) throws IOException {
        console.detail("measuring " + what);
        Programs.Answer answer = Programs.ask(LIMIT, command);
        if (answer.status() != 0) {
            throw Failure.guest(
                    ExitStatus.GUEST,
                    "benchmark-failed",
                    what + " ended with status " + answer.status() + " and printed: "
                            + answer.text().lines().limit(10).collect(Collectors.joining("\n")),
                    "run it alone: " + String.join(" ", command));
        }
        return answer.text();
    }

    /// The times and checksums that a run printed.
    PeakOutput peak(String output) {
        return PeakOutput.parse(output)
                .orElseThrow(() -> Failure.guest(
                        ExitStatus.GUEST,
                        "benchmark-failed",
                        name() + " printed no line `peak nanoseconds N`, but: "
                                + output.lines().limit(10).collect(Collectors.joining("\n")),
                        "see testing/benchmarks/README.md"));
    }

    /// Checks that two runs computed the same.
    void compare(PeakOutput hosted, PeakOutput hotSpot) {
        if (!hosted.checksums().equals(hotSpot.checksums())) {
            throw Failure.guest(
                    ExitStatus.BUG,
                    "checksum",
                    name() + " computes " + hosted.checksums().getFirst() + " hosted and "
                            + hotSpot.checksums().getFirst() + " on HotSpot",
                    "this is a bug of Ibrik: report it");
        }
    }
}
