package ibrik.runtime.library.zip;

/// CRC-32 as in RFC 1952, "GZIP file format specification version 4.3", section 8.
final class Crc32 {
    private static final int REVERSED_POLYNOMIAL = 0xEDB8_8320;
    private static final int[] TABLE = table();

    private Crc32() {}

    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int remainder = value;
            for (int bit = 0; bit < 8; bit++) {
                remainder = (remainder & 1) != 0 ? remainder >>> 1 ^ REVERSED_POLYNOMIAL : remainder >>> 1;
            }
            table[value] = remainder;
        }
        return table;
    }

    /// One byte more; the state is the complement of the checksum.
    static int step(int state, int value) {
        return TABLE[(state ^ value) & 0xFF] ^ state >>> 8;
    }
}
