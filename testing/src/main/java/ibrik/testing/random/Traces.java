package ibrik.testing.random;

import ibrik.testing.run.ChildProcess;
import ibrik.testing.run.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs a dispatcher to its end and divides its output among the programs.
///
/// @param command what starts it, without the number of the first program
/// @param limit   for each process
/// @param scratch a folder of this run alone
record Traces(List<String> command, Duration limit, Path scratch) {
    /// The output of each program, in order. A program that ends the process has that as its last line, and the
    /// others run in another process.
    List<String> of(List<Program> programs) throws IOException, InterruptedException {
        List<String> traces = new ArrayList<>();
        while (traces.size() < programs.size()) {
            int before = traces.size();
            Outcome outcome = run(before);
            Map<String, String> sections = sections(new String(outcome.output(), StandardCharsets.UTF_8));
            for (Program program : programs.subList(before, programs.size())) {
                String section = sections.getOrDefault(program.name(), "");
                boolean ended = section.contains("end " + program.name() + " checksum ");
                traces.add(ended ? section : section + ending(outcome));
                if (!ended) {
                    break;
                }
            }
        }
        return traces;
    }

    private Outcome run(int first) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(Integer.toString(first));
        return ChildProcess.run(words, Map.of("LC_ALL", "C.UTF-8"), "", false, limit, scratch);
    }

    private static String ending(Outcome outcome) {
        String how = outcome.timedOut() ? "stopped after its time" : "exit status " + outcome.status();
        String errors = new String(outcome.errors(), StandardCharsets.UTF_8);
        return how + "\n" + errors.lines().limit(20).reduce("", (text, line) -> text + line + "\n");
    }

    private static Map<String, String> sections(String output) {
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : output.split("\n", -1)) {
            if (line.startsWith("program ")) {
                name = line.substring("program ".length());
            }
            sections.merge(name, line + "\n", String::concat);
        }
        return sections;
    }
}
