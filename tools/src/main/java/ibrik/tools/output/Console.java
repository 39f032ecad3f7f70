package ibrik.tools.output;

import ibrik.compiler.problem.Problem;
import ibrik.tools.failure.Failure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the tools speak: results to the standard output, remarks and errors to the standard error stream.
///
/// @param out     results; while a guest runs, this stream is the guest's
/// @param err     remarks, progress and errors
/// @param lively  whether `err` is a terminal on which lines may be rewritten
/// @param tone    how much is told beside results and errors
/// @param json    whether errors and results are JSON objects
public record Console(PrintStream out, PrintStream err, boolean lively, Tone tone, boolean json) {
    /// How much is told beside results and errors.
    public enum Tone {
        /// Nothing.
        QUIET,
        /// Progress, and what the user should know.
        USUAL,
        /// Commands that are started and figures too.
        VERBOSE
    }

    /// The streams of this process. The launcher says by a property whether the error stream is a terminal.
    public static Console ofProcess(Tone tone, boolean json) {
        boolean lively = Boolean.getBoolean("ibrik.terminal")
                && isUnset("CI")
                && isUnset("NO_COLOR")
                && !isUnset("TERM")
                && !"dumb".equals(System.getenv("TERM"));
        return new Console(System.out, System.err, lively && !json && tone != Tone.QUIET, tone, json);
    }

    private static boolean isUnset(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isEmpty();
    }

    /// One line that the user should see, whatever happens next.
    public void notice(String text) {
        if (tone != Tone.QUIET) {
            err.println("ibrik: " + text);
        }
    }

    /// One line for those who asked for more.
    public void detail(String text) {
        if (tone == Tone.VERBOSE) {
            err.println("ibrik: " + text);
        }
    }

    /// Prints all problems of `failure`, each as one paragraph, or one JSON object.
    public void report(Failure failure) {
        if (json) {
            out.println(Json.of(asJson(failure)));
            return;
        }
        for (Problem problem : failure.problems()) {
            err.println(paragraph(problem));
        }
    }

    /// What, where, how to repair.
    static String paragraph(Problem problem) {
        StringBuilder text = new StringBuilder("ibrik: error: ").append(problem.what());
        problem.where().ifPresent(place -> text.append(", at ").append(place));
        text.append('.');
        if (!problem.callPath().isEmpty()) {
            text.append("\n  Reached by: ").append(String.join("\n           -> ", problem.callPath()));
        }
        if (!problem.remedy().isEmpty()) {
            text.append("\n  To repair: ").append(problem.remedy()).append('.');
        }
        return text.toString();
    }

    private static Map<String, Object> asJson(Failure failure) {
        List<Object> errors = new ArrayList<>();
        for (Problem problem : failure.problems()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", problem.code());
            error.put("what", problem.what());
            problem.where().ifPresent(place -> error.put("where", place.toString()));
            error.put("callPath", problem.callPath());
            error.put("remedy", problem.remedy());
            errors.add(error);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("errors", errors);
        all.put("status", failure.status());
        return all;
    }
}
