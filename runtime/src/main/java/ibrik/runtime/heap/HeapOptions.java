package ibrik.runtime.heap;

/// The options of the command line that belong to the heap, in the words of the `java` command.
public final class HeapOptions {
    private static final String STRESS = "-Xgc:stress";
    /// Buffers of stress mode, so that slow paths are frequent.
    private static final long STRESS_BUFFER_BYTES = 1024;

    private HeapOptions() {}

    /// True if the option is one of the heap's; it is in force from now on.
    ///
    /// @throws IllegalArgumentException with a message for the user if the option's value is wrong
    public static boolean accept(String option) {
        return accept(option, Heap.heap().settings());
    }

    static boolean accept(String option, HeapSettings settings) {
        if (option.startsWith("-Xmx")) {
            settings.bound(chunks(option));
        } else if (option.startsWith("-Xms")) {
            settings.begin(chunks(option));
        } else if (option.equals("-Xlog:gc")) {
            settings.logs = true;
        } else if (option.equals("-XX:+ExitOnOutOfMemoryError")) {
            Heap.exitWhenExhausted();
        } else if (option.startsWith(STRESS)) {
            stress(option, settings);
        } else {
            return false;
        }
        return true;
    }

    private static void stress(String option, HeapSettings settings) {
        int interval = 1;
        if (option.length() > STRESS.length()) {
            if (option.charAt(STRESS.length()) != '=') {
                throw wrong(option);
            }
            interval = (int) Math.min(Integer.MAX_VALUE, number(option, STRESS.length() + 1, option.length()));
        }
        settings.stressInterval = interval;
        settings.bufferBytes = STRESS_BUFFER_BYTES;
        settings.verifies = true;
    }

    private static int chunks(String option) {
        int end = option.length();
        int shift = shift(option.charAt(end - 1));
        long value = number(option, "-Xmx".length(), shift == 0 ? end : end - 1);
        if (value > Long.MAX_VALUE >> shift) {
            throw wrong(option);
        }
        long chunks = ((value << shift) + Geometry.CHUNK_BYTES - 1) >> Geometry.LOG_CHUNK_BYTES;
        return (int) Math.min(Integer.MAX_VALUE, chunks);
    }

    private static int shift(char unit) {
        return switch (unit) {
            case 'k', 'K' -> 10;
            case 'm', 'M' -> 20;
            case 'g', 'G' -> 30;
            case 't', 'T' -> 40;
            default -> 0;
        };
    }

    private static long number(String option, int from, int to) {
        long value = 0;
        for (int index = from; index < to; index++) {
            int digit = option.charAt(index) - '0';
            if (digit < 0 || digit > 9 || value > Long.MAX_VALUE / 10 - 1) {
                throw wrong(option);
            }
            value = value * 10 + digit;
        }
        if (from >= to || value == 0) {
            throw wrong(option);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String option) {
        return new IllegalArgumentException("Invalid heap option: ".concat(option));
    }
}
