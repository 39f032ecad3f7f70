package ibrik.runtime.library.zip;

/// A canonical prefix code of RFC 1951, 3.2.2, for decoding: a table over the first bits, counting beyond.
///
/// `table[bits]` holds `symbol << 4 | length` for codes of up to [#TABLE_BITS] bits, and 0 for longer ones or none.
final class PrefixCode {
    static final int LONGEST = 15;
    private static final int TABLE_BITS = 10;

    private final short[] table = new short[1 << TABLE_BITS];
    private final int[] counts = new int[LONGEST + 1];
    private final int[] symbols;
    private int left;

    /// Makes the code in which symbol `i` has `lengths[from + i]` bits; 0 for symbols that do not occur.
    PrefixCode(byte[] lengths, int from, int count) {
        symbols = new int[count];
        for (int symbol = 0; symbol < count; symbol++) {
            counts[lengths[from + symbol]]++;
        }
        counts[0] = 0;
        left = 1;
        for (int length = 1; length <= LONGEST; length++) {
            left = (left << 1) - counts[length];
            if (left < 0) {
                return;
            }
        }
        int[] offsets = new int[LONGEST + 2];
        int[] next = new int[LONGEST + 2];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            offsets[length + 1] = offsets[length] + counts[length];
            code = (code + counts[length - 1]) << 1;
            next[length] = code;
        }
        for (int symbol = 0; symbol < count; symbol++) {
            int length = lengths[from + symbol];
            if (length != 0) {
                symbols[offsets[length]++] = symbol;
                enter(next[length]++, length, symbol);
            }
        }
    }

    private void enter(int code, int length, int symbol) {
        if (length <= TABLE_BITS) {
            int reversed = Integer.reverse(code) >>> (Integer.SIZE - length);
            for (int index = reversed; index < table.length; index += 1 << length) {
                table[index] = (short) (symbol << 4 | length);
            }
        }
    }

    /// More codes than bits allow.
    boolean isOversubscribed() {
        return left < 0;
    }

    /// Fewer codes than bits allow.
    boolean isIncomplete() {
        return left > 0;
    }

    /// How many symbols have a code of this length.
    int count(int length) {
        return counts[length];
    }

    /// Decodes from the lowest `available` bits.
    ///
    /// @return `symbol << 4 | length`; -1 if more bits are needed; -2 if no code begins so
    int decode(long bits, int available) {
        int entry = table[(int) bits & table.length - 1] & 0xFFFF;
        if (entry != 0) {
            return (entry & 15) <= available ? entry : -1;
        }
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            if (length > available) {
                return -1;
            }
            code |= (int) (bits >>> (length - 1)) & 1;
            int count = counts[length];
            if (code - first < count) {
                return symbols[index + code - first] << 4 | length;
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        return -2;
    }
}
