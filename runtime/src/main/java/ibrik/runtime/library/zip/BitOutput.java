package ibrik.runtime.library.zip;

/// Compressed bytes that wait for room in the caller's array; bits go into a byte lowest first.
final class BitOutput {
    private byte[] pending = new byte[1 << 12];
    private int count;
    private int taken;
    private long bits;
    private int bitCount;

    void reset() {
        count = 0;
        taken = 0;
        bits = 0;
        bitCount = 0;
    }

    void put(int value) {
        if (count == pending.length) {
            byte[] longer = new byte[2 * count];
            System.arraycopy(pending, 0, longer, 0, count);
            pending = longer;
        }
        pending[count++] = (byte) value;
    }

    void putShortHighFirst(int value) {
        put(value >> 8);
        put(value);
    }

    void putIntHighFirst(int value) {
        putShortHighFirst(value >>> 16);
        putShortHighFirst(value);
    }

    void putShortLowFirst(int value) {
        put(value);
        put(value >> 8);
    }

    void putBits(int value, int length) {
        bits |= (long) value << bitCount;
        bitCount += length;
        while (bitCount >= Byte.SIZE) {
            put((int) bits);
            bits >>>= Byte.SIZE;
            bitCount -= Byte.SIZE;
        }
    }

    /// Fills the last byte with zeroes.
    void alignToByte() {
        if (bitCount > 0) {
            put((int) bits);
        }
        bits = 0;
        bitCount = 0;
    }

    boolean isEmpty() {
        return taken == count;
    }

    /// Moves what fits into the array; returns how many bytes.
    int drain(byte[] target, int at, int most) {
        int moved = Math.min(most, count - taken);
        System.arraycopy(pending, taken, target, at, moved);
        taken += moved;
        if (taken == count) {
            taken = 0;
            count = 0;
        }
        return moved;
    }
}
