package ibrik.tools.command;

import ibrik.tools.host.Installation;
import ibrik.tools.measure.BootBenchmark;
import ibrik.tools.measure.ConsoleBenchmark;
import ibrik.tools.measure.Measurement;
import ibrik.tools.measure.MemoryBenchmark;
import ibrik.tools.measure.MemoryRow;
import ibrik.tools.measure.PeakBenchmark;
import ibrik.tools.measure.ThreadsBenchmark;
import ibrik.tools.output.Console;
import ibrik.tools.output.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ibrik benchmark`: speed beside HotSpot, or the length of the boot.
@Command(
        name = "benchmark",
        description = {
            "Measures Ibrik; each result is a line `name value unit`.",
            "Without names: the programs of testing/benchmarks, hosted beside HotSpot, as ratios of their peak times.",
            "With the name boot: guest instructions from reset to the first output of applications/hello.",
            "With the name memory: allocation and pauses beside HotSpot's Serial and G1 collectors.",
            "With the name threads: guest instructions of locks, and their times beside HotSpot.",
            "With the name console: what standard output and input carry, hosted and on each machine."
        },
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {
    private static final String BOOT = "boot";
    private static final String MEMORY = "memory";
    private static final String THREADS = "threads";
    private static final String CONSOLE = "console";

    @Mixin
    private SpeakingOptions speaking;

    @Parameters(
            paramLabel = "NAME",
            description = "boot, memory, threads, console, or names of programs such as NBody.")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "COUNT", description = "Rounds of each program (default: its own choice).")
    private Integer rounds;

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        Installation installation = Installation.current();
        Consumer<Measurement> listener = measurement -> print(measurement, console);
        if (names.equals(List.of(BOOT))) {
            new BootBenchmark(installation, console).run().forEach(listener);
            return 0;
        }
        if (names.equals(List.of(MEMORY))) {
            List<MemoryRow> rows = new MemoryBenchmark(installation, console, listener).run();
            if (!console.json()) {
                console.out().println();
                console.out().print(MemoryRow.table(rows));
            }
            return 0;
        }
        if (names.equals(List.of(THREADS))) {
            return new ThreadsBenchmark(installation, console, Optional.ofNullable(rounds)).run(listener) ? 0 : 1;
        }
        if (names.equals(List.of(CONSOLE))) {
            new ConsoleBenchmark(installation, console).run(listener);
            return 0;
        }
        boolean all = new PeakBenchmark(installation, console, Optional.ofNullable(rounds)).run(names, listener);
        return all ? 0 : 1;
    }

    private static void print(Measurement measurement, Console console) {
        if (!console.json()) {
            console.out().println(measurement);
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", measurement.name());
        object.put("value", measurement.value());
        object.put("unit", measurement.unit());
        console.out().println(Json.of(object));
    }
}
