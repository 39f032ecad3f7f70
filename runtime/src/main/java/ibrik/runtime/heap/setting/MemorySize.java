package ibrik.runtime.heap.setting;

/// Amounts of memory as the `java` command writes them: `65536`, `64k`, `64M`, `1g`, `1T`.
public final class MemorySize {
    private static final int DECIMAL = 10;

    private MemorySize() {}

    /// Bytes that the option names from this index on; -1 if that is no amount of memory, or more than 63 bits.
    public static long parse(String option, int from) {
        int end = option.length();
        if (from >= end) {
            return -1;
        }
        int shift = shift(option.charAt(end - 1));
        long value = number(option, from, shift == 0 ? end : end - 1);
        return value > Long.MAX_VALUE >> shift ? -1 : value << shift;
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

    /// The decimal number between two indexes; -1 if there is none, or a larger one than 63 bits hold.
    public static long number(String option, int from, int to) {
        long value = 0;
        for (int index = from; index < to; index++) {
            int digit = option.charAt(index) - '0';
            if (digit < 0 || digit >= DECIMAL || value > (Long.MAX_VALUE - digit) / DECIMAL) {
                return -1;
            }
            value = value * DECIMAL + digit;
        }
        return from >= to ? -1 : value;
    }
}
