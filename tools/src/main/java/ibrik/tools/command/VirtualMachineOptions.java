package ibrik.tools.command;

import ibrik.tools.failure.Failure;
import ibrik.tools.output.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the options `-X...` of the `java` command become: what the image obeys is passed on, what has another name
/// there is translated, what can have no meaning is said in one line, and what would be needed but is not there is
/// refused.
final class VirtualMachineOptions {
    private static final String AHEAD = "the program is compiled ahead of time";
    private static final String ONE_COLLECTOR = "there is one collector";
    private static final double PERCENT = 100;

    /// Beginnings of options behind `-X` that change nothing here, and why.
    private static final Map<String, String> WITHOUT_MEANING = Map.ofEntries(
            Map.entry("int", AHEAD),
            Map.entry("comp", AHEAD),
            Map.entry("mixed", AHEAD),
            Map.entry("batch", AHEAD),
            Map.entry("share", AHEAD),
            Map.entry("verify", "class files are verified when the image is built"),
            Map.entry("X:+UseG1GC", ONE_COLLECTOR),
            Map.entry("X:+UseSerialGC", ONE_COLLECTOR),
            Map.entry("X:+UseParallelGC", ONE_COLLECTOR),
            Map.entry("X:+UseZGC", ONE_COLLECTOR),
            Map.entry("X:+UseShenandoahGC", ONE_COLLECTOR),
            Map.entry("X:+ZGenerational", ONE_COLLECTOR),
            Map.entry("X:+UseStringDeduplication", ONE_COLLECTOR),
            Map.entry("X:ParallelGCThreads=", ONE_COLLECTOR),
            Map.entry("X:ConcGCThreads=", ONE_COLLECTOR),
            Map.entry("X:G1HeapRegionSize=", ONE_COLLECTOR),
            Map.entry("X:InitiatingHeapOccupancyPercent=", ONE_COLLECTOR),
            Map.entry("X:+UseContainerSupport", "-m says how much memory there is"),
            Map.entry("X:-UseContainerSupport", "-m says how much memory there is"),
            Map.entry("X:+AlwaysPreTouch", "memory is mapped when the program starts or grows"),
            Map.entry("X:+TieredCompilation", AHEAD),
            Map.entry("X:-TieredCompilation", AHEAD),
            Map.entry("X:TieredStopAtLevel=", AHEAD),
            Map.entry("X:ReservedCodeCacheSize=", AHEAD),
            Map.entry("X:CompileThreshold=", AHEAD),
            Map.entry("X:MaxMetaspaceSize=", "all classes are in the image"),
            Map.entry("X:MetaspaceSize=", "all classes are in the image"),
            Map.entry("X:+UseCompressedOops", "references have 64 bits"),
            Map.entry("X:-UseCompressedOops", "references have 64 bits"),
            Map.entry("X:+UseCompactObjectHeaders", "the layout of objects is fixed"),
            Map.entry("X:SharedArchiveFile=", AHEAD),
            Map.entry("X:AOTCache=", AHEAD));

    /// Beginnings of options that cannot be obeyed, and what to do instead.
    private static final Map<String, String> REFUSED = Map.of(
            "bootclasspath", "the class library is the JDK's; give classes by --class-path",
            "debug", "a debugger is attached by --gdb PORT",
            "runjdwp", "a debugger is attached by --gdb PORT",
            "X:+HeapDumpOnOutOfMemoryError", "-XX:+PrintClassHistogramOnOutOfMemoryError prints what fills the heap",
            "X:+FlightRecorder", "-Xlog:gc* tells what the collector does",
            "X:StartFlightRecording", "-Xlog:gc* tells what the collector does");

    private final int mebibytes;
    private final Console console;

    /// @param mebibytes memory of the machine
    VirtualMachineOptions(int mebibytes, Console console) {
        this.mebibytes = mebibytes;
        this.console = console;
    }

    /// @param options what stood behind `-X`, each
    /// @return whole options for the image
    List<String> translated(List<String> options) {
        List<String> result = new ArrayList<>();
        for (String option : options) {
            refuse(option);
            String reason = beginningOf(option, WITHOUT_MEANING);
            if (reason == null) {
                result.add(translated(option));
            } else {
                console.notice("-X" + option + " has no effect: " + reason);
            }
        }
        return result;
    }

    private static void refuse(String option) {
        String remedy = beginningOf(option, REFUSED);
        if (remedy != null) {
            throw Failure.usage("usage", "-X" + option + " is not supported", remedy);
        }
    }

    private static String beginningOf(String option, Map<String, String> table) {
        return table.entrySet().stream()
                .filter(entry -> isNamed(option, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// A word that ends with a letter is a whole option, or one with a value behind a colon or an equals sign.
    private static boolean isNamed(String option, String word) {
        if (!option.startsWith(word)) {
            return false;
        }
        return option.length() == word.length()
                || word.endsWith("=")
                || "=:".indexOf(option.charAt(word.length())) >= 0;
    }

    private String translated(String option) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        String value = option.substring(equals + 1);
        return switch (name) {
            case "X:MaxHeapSize" -> "-Xmx" + value;
            case "X:InitialHeapSize" -> "-Xms" + value;
            case "X:NewSize", "X:MaxNewSize" -> "-Xmn" + value;
            case "X:MaxRAMPercentage" -> "-Xmx" + part(option, value);
            case "X:InitialRAMPercentage" -> "-Xms" + part(option, value);
            default -> "-X" + option;
        };
    }

    private String part(String option, String percentage) {
        try {
            double share = Double.parseDouble(percentage);
            if (share > 0 && share <= PERCENT) {
                return String.format(Locale.ROOT, "%dk", (long) (mebibytes * 1024.0 * share / PERCENT));
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for every other wrong value.
        }
        throw Failure.usage("usage", "-X" + option + " is not a percentage", "give a number above 0, at most 100");
    }
}
