package ibrik.tools.measure;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.measure.MemoryRow.Kind;
import ibrik.tools.measure.MemoryRow.Target;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heap beside HotSpot's Serial and G1 collectors: same programs, same `-Xmx`, one thread that collects, one run
/// after the other.
public final class MemoryBenchmark {
    private static final Pattern BYTES = Pattern.compile("(?m)^bytes (\\d+)$");
    private static final Pattern OPERATIONS = Pattern.compile("(?m)^operations (\\d+) nanoseconds (\\d+)$");
    private static final String SMALL_HEAP = "-Xmx1g";
    /// For 1 GiB that lives.
    private static final String LARGE_HEAP = "-Xmx2g";

    private final Installation installation;
    private final Console console;
    private final Consumer<Measurement> listener;
    private final List<MemoryRow> rows = new ArrayList<>();

    /// @param listener gets each measurement as it is made
    public MemoryBenchmark(Installation installation, Console console, Consumer<Measurement> listener) {
        this.installation = installation;
        this.console = console;
        this.listener = listener;
    }

    /// Measures everything and returns the rows of the table.
    public List<MemoryRow> run() throws IOException {
        allocation();
        binaryTrees();
        pauses();
        steady();
        return List.copyOf(rows);
    }

    private void allocation() throws IOException {
        BenchmarkProgram program = program("memory/SmallObjects.java");
        Map<Contender, Double> values = new EnumMap<>(Contender.class);
        Map<Contender, PeakOutput> outputs = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            String output = contender.run(program, List.of(SMALL_HEAP), List.of());
            outputs.put(contender, program.peak(output));
            double seconds = outputs.get(contender).peakNanoseconds() / 1e9;
            values.put(contender, Math.rint(bytes(output) / seconds));
        }
        compareAll(program, outputs);
        add(new MemoryRow("memory.allocation", "bytes/s", values, new Target(Kind.RATIO_AT_LEAST, 0.8)));
    }

    private static long bytes(String output) {
        Matcher matcher = BYTES.matcher(output);
        if (!matcher.find()) {
            throw Failure.guest(
                    ExitStatus.GUEST, "benchmark-failed", "no line `bytes N` in: " + output, "see SmallObjects.java");
        }
        return Long.parseLong(matcher.group(1));
    }

    private void binaryTrees() throws IOException {
        BenchmarkProgram program = program("BinaryTrees.java");
        Map<Contender, Double> values = new EnumMap<>(Contender.class);
        Map<Contender, PeakOutput> outputs = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            // Rounds, and the depth of the deepest trees.
            outputs.put(contender, program.peak(contender.run(program, List.of(SMALL_HEAP), List.of("6", "18"))));
            values.put(contender, (double) outputs.get(contender).peakNanoseconds());
        }
        compareAll(program, outputs);
        add(new MemoryRow("memory.trees", "ns", values, new Target(Kind.RATIO_AT_MOST, 1.25)));
    }

    private void pauses() throws IOException {
        BenchmarkProgram program = program("memory/LiveHeap.java");
        Map<Contender, Double> full = new EnumMap<>(Contender.class);
        Map<Contender, Double> young = new EnumMap<>(Contender.class);
        Map<Contender, PeakOutput> outputs = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            String output = contender.run(program, List.of(LARGE_HEAP, "-Xlog:gc"), List.of());
            outputs.put(contender, program.peak(output));
            PauseLog log = PauseLog.parse(output);
            put(full, contender, log.fullMilliseconds());
            put(young, contender, log.youngMilliseconds());
        }
        compareAll(program, outputs);
        add(new MemoryRow("memory.full-pause", "ms", full, new Target(Kind.RATIO_AT_MOST, 1.5)));
        add(new MemoryRow("memory.young-pause", "ms", young, new Target(Kind.VALUE_AT_MOST, 10)));
    }

    /// With collections: what a program gets done in the second half of its rounds, and its longest young pause.
    private void steady() throws IOException {
        BenchmarkProgram program = program("memory/SteadyCache.java");
        Map<Contender, Double> speed = new EnumMap<>(Contender.class);
        Map<Contender, Double> young = new EnumMap<>(Contender.class);
        Map<Contender, PeakOutput> outputs = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            String output = contender.run(program, List.of(LARGE_HEAP, "-Xlog:gc"), List.of());
            outputs.put(contender, program.peak(output));
            speed.put(contender, operationsPerSecond(output));
            put(young, contender, PauseLog.parse(output).youngMilliseconds());
        }
        compareAll(program, outputs);
        add(new MemoryRow("memory.steady", "ops/s", speed, new Target(Kind.RATIO_AT_LEAST, 0.9)));
        add(new MemoryRow("memory.steady-pause", "ms", young, new Target(Kind.VALUE_AT_MOST, 10)));
    }

    static double operationsPerSecond(String output) {
        Matcher matcher = OPERATIONS.matcher(output);
        if (!matcher.find()) {
            throw Failure.guest(
                    ExitStatus.GUEST,
                    "benchmark-failed",
                    "no line `operations N nanoseconds N` in: " + output,
                    "see SteadyCache.java");
        }
        return Math.rint(Long.parseLong(matcher.group(1)) / (Long.parseLong(matcher.group(2)) / 1e9));
    }

    private static void put(Map<Contender, Double> values, Contender contender, OptionalDouble value) {
        value.ifPresent(number -> values.put(contender, number));
    }

    private BenchmarkProgram program(String file) {
        Path folder = installation.root().resolve("testing").resolve("benchmarks");
        return BenchmarkProgram.of(folder.resolve(file), installation, console);
    }

    private static void compareAll(BenchmarkProgram program, Map<Contender, PeakOutput> outputs) {
        program.compare(outputs.get(Contender.HOSTED), outputs.get(Contender.SERIAL));
        program.compare(outputs.get(Contender.HOSTED), outputs.get(Contender.G1));
    }

    private void add(MemoryRow row) {
        rows.add(row);
        row.measurements().forEach(listener);
    }
}
