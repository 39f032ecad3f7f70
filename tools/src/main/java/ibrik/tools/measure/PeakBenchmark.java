package ibrik.tools.measure;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.Target;
import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Programs;
import ibrik.tools.output.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the programs of `testing/benchmarks` hosted and on HotSpot, one after the other, and divides their peak times.
public final class PeakBenchmark {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /// The same for both sides, and enough for each program.
    private static final String HEAP = "-Xmx1g";

    private final Installation installation;
    private final Console console;
    private final List<String> arguments;

    /// @param rounds how many rounds each program runs, or empty for its own default
    public PeakBenchmark(Installation installation, Console console, Optional<Integer> rounds) {
        this.installation = installation;
        this.console = console;
        this.arguments = rounds.map(count -> List.of(count.toString())).orElse(List.of());
    }

    /// Measures the programs whose name is among `names`; all if there are no names. A program that cannot be measured
    /// is
    /// reported, and the others go on.
    ///
    /// @param listener gets each measurement as it is made
    /// @return whether all programs were measured
    public boolean run(List<String> names, Consumer<Measurement> listener) throws IOException {
        List<Double> ratios = new ArrayList<>();
        List<Path> sources = sources(names);
        for (Path source : sources) {
            try {
                for (Measurement measurement : compare(source)) {
                    listener.accept(measurement);
                    if (measurement.unit().equals("ratio")) {
                        ratios.add(measurement.value());
                    }
                }
            } catch (Failure failure) {
                console.report(failure);
            }
        }
        ratios.stream()
                .mapToDouble(Math::log)
                .average()
                .ifPresent(mean -> listener.accept(new Measurement("geometric-mean", Math.exp(mean), "ratio")));
        return ratios.size() == sources.size();
    }

    private List<Path> sources(List<String> names) throws IOException {
        Path folder = installation.root().resolve("testing").resolve("benchmarks");
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> names.isEmpty() || names.contains(stem(file)))
                    .sorted()
                    .toList();
        }
        if (found.isEmpty()) {
            throw Failure.usage(
                    "no-benchmark", "there is no benchmark " + names + " in " + folder, "see its README.md");
        }
        return found;
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private List<Measurement> compare(Path source) throws IOException {
        String name = stem(source);
        Application program = new ApplicationReader(installation, console).read(source, Optional.of(name), List.of());
        Path image = build(program);
        PeakOutput hosted = measure(name + " hosted", hostedCommand(image));
        PeakOutput hotspot = measure(name + " on HotSpot", hotspotCommand(program));
        if (!hosted.checksums().equals(hotspot.checksums())) {
            throw Failure.guest(
                    ExitStatus.BUG,
                    "checksum",
                    name + " computes " + hosted.checksums().getFirst() + " hosted and "
                            + hotspot.checksums().getFirst() + " on HotSpot",
                    "this is a bug of Ibrik: report it");
        }
        return List.of(
                new Measurement(name + ".hosted", hosted.peakNanoseconds(), "ns"),
                new Measurement(name + ".hotspot", hotspot.peakNanoseconds(), "ns"),
                new Measurement(
                        name + ".ratio", (double) hosted.peakNanoseconds() / hotspot.peakNanoseconds(), "ratio"));
    }

    private Path build(Application program) {
        ImageBuilder builder = new ImageBuilder(installation, console);
        return builder.build(new BuildRequest(
                        program.classPath(),
                        program.mainClass(),
                        Target.HOSTED,
                        true,
                        builder.defaultImage(program.name(), Target.HOSTED, true),
                        installation.cache(),
                        installation.root(),
                        false,
                        Map.of(),
                        Optional.empty(),
                        false))
                .image();
    }

    private List<String> hostedCommand(Path image) {
        List<String> command = new ArrayList<>(List.of(image.toAbsolutePath().toString(), HEAP, "--"));
        command.addAll(arguments);
        return command;
    }

    private List<String> hotspotCommand(Application program) {
        String classPath =
                program.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Serial: neither side collects on a second core.
        List<String> command =
                new ArrayList<>(List.of(java, "-XX:+UseSerialGC", HEAP, "-cp", classPath, program.mainClass()));
        command.addAll(arguments);
        return command;
    }

    private PeakOutput measure(String name, List<String> command) throws IOException {
        console.detail("measuring " + name);
        Programs.Answer answer = Programs.ask(LIMIT, command);
        return PeakOutput.parse(answer.text())
                .filter(output -> answer.status() == 0)
                .orElseThrow(() -> Failure.guest(
                        ExitStatus.GUEST,
                        "benchmark-failed",
                        name + " ended with status " + answer.status() + " and printed: "
                                + answer.text().lines().limit(10).collect(Collectors.joining("\n")),
                        "run it alone: " + String.join(" ", command)));
    }
}
