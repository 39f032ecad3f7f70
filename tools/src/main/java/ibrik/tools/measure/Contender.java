package ibrik.tools.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Who is measured: our hosted image or HotSpot with one of its collectors, each with one thread that collects.
public enum Contender {
    HOSTED("hosted", List.of()),
    SERIAL("serial", List.of("-XX:+UseSerialGC")),
    G1("g1", List.of("-XX:+UseG1GC", "-XX:ParallelGCThreads=1", "-XX:ConcGCThreads=1"));

    private final String word;
    private final List<String> options;

    Contender(String word, List<String> options) {
        this.word = word;
        this.options = options;
    }

    /// The last part of the names of its measurements.
    String word() {
        return word;
    }

    /// Runs the program with these options beside its own; the whole output.
    String run(BenchmarkProgram program, List<String> common, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(common);
        return this == HOSTED ? program.runHosted(all, arguments) : program.runOnHotSpot(all, arguments);
    }
}
