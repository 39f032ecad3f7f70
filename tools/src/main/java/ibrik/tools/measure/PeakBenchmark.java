package ibrik.tools.measure;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Runs the programs of `testing/benchmarks` hosted and on HotSpot, one after the other, and divides their peak times.
public final class PeakBenchmark {
    /// The same for both sides, and enough for each program.
    private static final String HEAP = "-Xmx1g";

    private final Installation installation;
    private final Console console;
    private final List<String> arguments;
    private final Path folder;

    /// @param rounds how many rounds each program runs, or empty for its own default
    public PeakBenchmark(Installation installation, Console console, Optional<Integer> rounds) {
        this(installation, console, rounds, "");
    }

    /// @param below a folder of `testing/benchmarks`
    PeakBenchmark(Installation installation, Console console, Optional<Integer> rounds, String below) {
        this.installation = installation;
        this.console = console;
        this.arguments = rounds.map(count -> List.of(count.toString())).orElse(List.of());
        this.folder =
                installation.root().resolve("testing").resolve("benchmarks").resolve(below);
    }

    /// Measures the programs whose name is among `names`; all if there are no names. A program that cannot be
    /// measured is reported, and the others go on.
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
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> names.isEmpty() || names.contains(BenchmarkProgram.stem(file)))
                    .sorted()
                    .toList();
        }
        if (found.isEmpty()) {
            throw Failure.usage(
                    "no-benchmark", "there is no benchmark " + names + " in " + folder, "see its README.md");
        }
        return found;
    }

    private List<Measurement> compare(Path source) throws IOException {
        BenchmarkProgram program = BenchmarkProgram.of(source, installation, console);
        String name = program.name();
        PeakOutput hosted = program.peak(program.runHosted(List.of(HEAP), arguments));
        // Serial: neither side collects on a second core.
        PeakOutput hotSpot = program.peak(program.runOnHotSpot(List.of("-XX:+UseSerialGC", HEAP), arguments));
        program.compare(hosted, hotSpot);
        return List.of(
                new Measurement(name + ".hosted", hosted.peakNanoseconds(), "ns"),
                new Measurement(name + ".hotspot", hotSpot.peakNanoseconds(), "ns"),
                new Measurement(
                        name + ".ratio", (double) hosted.peakNanoseconds() / hotSpot.peakNanoseconds(), "ratio"));
    }
}
