package ibrik.runtime.heap.setting;

import ibrik.runtime.platform.RawText;

/// `-Xlog` as far as it is about the collector: `-Xlog[:SELECTION,...[:OUTPUT]]`.
///
/// Selections are `gc`, `gc*`, `gc+classhisto` and `gc+stress` (what stress mode did), perhaps with `=LEVEL`, and
/// `disable`. `gc*`, and `gc` at the
/// levels debug and trace, ask for the lines of details too; `gc+classhisto=trace` for a histogram after each full
/// collection. Outputs are `stdout` and `stderr`.
/// Form: the `java` command's manual, "Enable Logging with the JVM Unified Logging Framework".
public final class LogOption {
    private static final String OPTION = "-Xlog";
    /// Levels in HotSpot's order; this one is meant where none is named.
    private static final int INFO = 3;

    private static final int TRACE = 5;

    private LogOption() {}

    public static void accept(String option, HeapSettings settings) {
        if (option.equals("-verbose:gc")) {
            select("gc", settings, option);
            return;
        }
        String rest = option.substring(OPTION.length());
        if (rest.isEmpty()) {
            // As on HotSpot: everything at level info.
            select("gc*", settings, option);
            return;
        }
        if (rest.charAt(0) != ':') {
            throw invalid(option);
        }
        int colon = rest.indexOf(':', 1);
        String selections = colon < 0 ? rest.substring(1) : rest.substring(1, colon);
        if (colon >= 0) {
            output(rest.substring(colon + 1), settings, option);
        }
        for (int from = 0; from <= selections.length(); ) {
            int comma = selections.indexOf(',', from);
            int to = comma < 0 ? selections.length() : comma;
            select(selections.substring(from, to), settings, option);
            from = to + 1;
        }
    }

    private static void output(String name, HeapSettings settings, String option) {
        switch (name) {
            case "stdout" -> settings.logDescriptor = RawText.OUTPUT;
            case "stderr" -> settings.logDescriptor = RawText.ERRORS;
            default -> throw invalid(option);
        }
    }

    private static void select(String selection, HeapSettings settings, String option) {
        int equals = selection.indexOf('=');
        String tags = equals < 0 ? selection : selection.substring(0, equals);
        int level = level(equals < 0 ? "info" : selection.substring(equals + 1), option);
        switch (tags) {
            case "gc" -> {
                settings.logs = level >= INFO;
                settings.logsDetails = level > INFO;
            }
            case "gc*", "all" -> {
                settings.logs = level >= INFO;
                settings.logsDetails = level >= INFO;
                settings.logsStress = level >= INFO;
            }
            case "gc+stress" -> settings.logsStress = level >= INFO;
            case "gc+classhisto", "gc+classhisto*" -> settings.histogramsFull = level >= TRACE;
            case "disable" -> {
                settings.logs = false;
                settings.logsDetails = false;
                settings.logsStress = false;
                settings.histogramsFull = false;
            }
            default -> throw invalid(option);
        }
    }

    private static int level(String name, String option) {
        return switch (name) {
            case "off" -> 0;
            case "error" -> 1;
            case "warning" -> 2;
            case "info" -> INFO;
            case "debug" -> 4;
            case "trace" -> TRACE;
            default -> throw invalid(option);
        };
    }

    private static IllegalArgumentException invalid(String option) {
        return new IllegalArgumentException("Invalid -Xlog option '"
                .concat(option)
                .concat("': selections are gc, gc*, gc+classhisto, gc+stress and disable, with =LEVEL; "
                        + "outputs stdout and stderr"));
    }
}
