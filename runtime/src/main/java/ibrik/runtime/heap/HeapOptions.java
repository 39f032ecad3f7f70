package ibrik.runtime.heap;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.setting.DirectMemoryLimit;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.setting.LogOption;
import ibrik.runtime.heap.setting.MemorySize;
import ibrik.runtime.platform.FaultInjection;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;

/// The options of the command line that belong to the heap, in the words of the `java` command.
///
/// What is wrong with one is an [IllegalArgumentException] whose message is HotSpot's, for the user.
public final class HeapOptions {
    private static final String STRESS = "-Xgc:stress";
    private static final String EXACT = "-Xgc:exact";
    private static final String FAULTS = "-Xfail:";
    private static final String FLAG = "-XX:";
    private static final String PAUSE = "-XX:MaxGCPauseMillis=";
    private static final String DIRECT = "-XX:MaxDirectMemorySize=";
    /// Buffers of stress mode, so that slow paths are frequent.
    private static final long STRESS_BUFFER_BYTES = 1024;

    private HeapOptions() {}

    /// True if the option is one of the heap's; it is in force from now on.
    public static boolean accept(String option) {
        return accept(option, Heap.heap().settings());
    }

    /// Called when all options were accepted: checks what only their sum can tell, and lets every poll stop in stress
    /// mode.
    public static void finish() {
        HeapSettings settings = Heap.heap().settings();
        settings.check();
        if (settings.histogramsOnRequest && !Platform.current().listenForInspection()) {
            throw new IllegalArgumentException(
                    "-XX:+PrintClassHistogram waits for a signal, and a machine gets none: use"
                            + " -XX:+PrintClassHistogramAtExit or -Xlog:gc+classhisto=trace");
        }
        if (settings.histogramsOnRequest
                || settings.histogramsFull
                || settings.histogramOnExhaustion
                || settings.histogramAtExit) {
            Heap.heap().histogram().prepare();
        }
        if (settings.stressInterval != 0) {
            PollRequest.raise();
        }
        if (FaultInjection.begin()) {
            settings.hidesBuffers = true;
            Heap.heap().retireBuffers();
        }
    }

    public static boolean accept(String option, HeapSettings settings) {
        if (option.startsWith("-Xmx")) {
            bound(size(option, "Invalid maximum heap size: "), settings);
        } else if (option.startsWith("-Xms")) {
            settings.begin(size(option, "Invalid initial heap size: "));
        } else if (option.startsWith("-Xmn")) {
            settings.nursery.fix(size(option, "Invalid initial young generation size: "));
        } else if (option.startsWith(PAUSE)) {
            aimAt(option, settings);
        } else if (option.startsWith("-Xlog") || option.equals("-verbose:gc")) {
            LogOption.accept(option, settings);
        } else if (option.equals(EXACT)) {
            settings.scansExactly = true;
        } else if (option.startsWith(STRESS)) {
            stress(option, settings);
        } else if (option.startsWith(FAULTS)) {
            fault(option);
        } else if (option.startsWith(DIRECT)) {
            direct(option);
        } else if (option.startsWith(FLAG)) {
            flag(option, settings);
        } else {
            return false;
        }
        return true;
    }

    private static void stress(String option, HeapSettings settings) {
        settings.stressInterval = 1;
        if (option.length() > STRESS.length()) {
            int comma = option.indexOf(',');
            settings.stressInterval = stressNumber(option, STRESS.length(), comma < 0 ? option.length() : comma);
            if (comma >= 0) {
                settings.stressCollections = stressNumber(option, comma, option.length());
            }
        }
        settings.bufferBytes = STRESS_BUFFER_BYTES;
        settings.poisons = true;
        settings.movesAll = true;
    }

    /// `-Xfail:oom=N`, `-Xfail:stack=N`, `-Xfail:count`.
    private static void fault(String option) {
        String kind = option.substring(FAULTS.length());
        if (kind.equals("count")) {
            FaultInjection.askForReport();
            return;
        }
        int sign = option.indexOf('=') + 1;
        long number = sign == 0 ? -1 : MemorySize.number(option, sign, option.length());
        boolean memory = kind.startsWith("oom=");
        if (number <= 0 || !memory && !kind.startsWith("stack=")) {
            throw new IllegalArgumentException("Invalid fault: ".concat(option));
        }
        FaultInjection.choose(memory ? number : 0, memory ? 0 : number);
    }

    private static void aimAt(String option, HeapSettings settings) {
        long milliseconds = MemorySize.number(option, PAUSE.length(), option.length());
        if (milliseconds <= 0) {
            throw improper(option);
        }
        settings.nursery.aimAt(milliseconds);
    }

    private static IllegalArgumentException improper(String option) {
        return new IllegalArgumentException("Improperly specified VM option '"
                .concat(option.substring(FLAG.length()))
                .concat("'"));
    }

    /// The number behind the sign at `from`.
    private static int stressNumber(String option, int from, int to) {
        long number = MemorySize.number(option, from + 1, to);
        if (from == STRESS.length() && option.charAt(from) != '=' || number <= 0) {
            throw new IllegalArgumentException("Invalid stress interval: ".concat(option));
        }
        return (int) Math.min(Integer.MAX_VALUE, number);
    }

    private static void direct(String option) {
        long bytes = MemorySize.parse(option, DIRECT.length());
        if (bytes < 0) {
            throw improper(option);
        }
        DirectMemoryLimit.set(bytes);
    }

    private static void bound(long bytes, HeapSettings settings) {
        if (bytes < Geometry.CHUNK_BYTES) {
            throw new IllegalArgumentException("Error occurred during initialization of VM\nToo small maximum heap");
        }
        settings.bound(bytes);
    }

    private static long size(String option, String complaint) {
        long bytes = MemorySize.parse(option, "-Xmx".length());
        if (bytes <= 0) {
            throw new IllegalArgumentException(complaint.concat(option));
        }
        return bytes;
    }

    /// `-XX:+Name`, `-XX:-Name`.
    private static void flag(String option, HeapSettings settings) {
        String rest = option.substring(FLAG.length());
        char sign = rest.isEmpty() ? ' ' : rest.charAt(0);
        boolean signed = sign == '+' || sign == '-';
        String name = signed ? rest.substring(1) : rest;
        boolean value = sign == '+';
        switch (name) {
            case "ExitOnOutOfMemoryError" -> settings.exitsWhenExhausted = value;
            case "PrintClassHistogram" -> settings.histogramsOnRequest = value;
            case "PrintClassHistogramAtExit" -> settings.histogramAtExit = value;
            case "PrintClassHistogramOnOutOfMemoryError" -> settings.histogramOnExhaustion = value;
            case "VerifyBeforeGC" -> settings.verifiesBefore = value;
            case "VerifyAfterGC" -> settings.verifies = value;
            // HotSpot asks for it before the options of verification; here it changes nothing.
            case "UnlockDiagnosticVMOptions" -> {}
            default ->
                throw new IllegalArgumentException(
                        "Unrecognized VM option '".concat(name).concat("'"));
        }
        if (!signed) {
            throw new IllegalArgumentException(
                    "Missing +/- setting for VM option '".concat(name).concat("'"));
        }
    }
}
