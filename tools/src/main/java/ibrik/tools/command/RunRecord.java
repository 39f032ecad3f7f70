package ibrik.tools.command;

import ibrik.compiler.BuildResult;
import ibrik.compiler.option.Target;
import ibrik.tools.output.Console;
import ibrik.tools.output.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What `--json` says of a command that made or ran an image: docs/commands.md, "JSON".
final class RunRecord {
    private static final double SECOND = 1e9;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private long since = System.nanoTime();

    /// The time of the build begins.
    RunRecord(Target target) {
        values.put("status", 0);
        values.put("target", target.name().toLowerCase(Locale.ROOT));
    }

    /// The build has ended, and the time of the run begins.
    void built(BuildResult result) throws IOException {
        values.put("image", result.image().toAbsolutePath().toString());
        values.put("bytes", Files.size(result.image()));
        putTime("buildSeconds");
        values.put("figures", result.figures());
        if (!result.reports().isEmpty()) {
            values.put("reports", result.reports());
        }
    }

    /// Something else about the run.
    void put(String name, Object value) {
        values.put(name, value);
    }

    /// The run has ended.
    void ended(int status) {
        putTime("runSeconds");
        values.put("status", status);
    }

    private void putTime(String name) {
        long now = System.nanoTime();
        values.put(name, Math.round((now - since) / SECOND * 1000) / 1000.0);
        since = now;
    }

    void print(Console console) {
        console.out().println(Json.of(values));
    }
}
