package ibrik.runtime.library.zip;

/// Where decompressed bytes go: the caller's array, and the last 32 KiB for the copies to come.
final class OutputWindow {
    private static final int SIZE = 1 << 15;

    private final byte[] window = new byte[SIZE];
    private int next;
    private int filled;
    private byte[] output;
    private int position;
    private int end;

    void reset() {
        next = 0;
        filled = 0;
    }

    void provide(byte[] newOutput, int from, int length) {
        output = newOutput;
        position = from;
        end = from + length;
    }

    int position() {
        return position;
    }

    boolean isFull() {
        return position == end;
    }

    /// How far back a copy may begin.
    int filled() {
        return filled;
    }

    void put(byte value) {
        output[position++] = value;
        remember(value);
    }

    private void remember(byte value) {
        window[next] = value;
        next = next + 1 & SIZE - 1;
        filled = Math.min(filled + 1, SIZE);
    }

    /// Bytes that count as output before the first one.
    void preset(byte[] dictionary, int from, int length) {
        for (int index = Math.max(0, length - SIZE); index < length; index++) {
            remember(dictionary[from + index]);
        }
    }

    /// Copies as much as there is room for; returns how many bytes remain.
    int copy(int distance, int length) {
        int rest = length;
        while (rest > 0 && position < end) {
            put(window[next - distance & SIZE - 1]);
            rest--;
        }
        return rest;
    }

    /// Takes stored bytes; returns how many.
    int store(BitInput input, int most) {
        int stored = input.copy(output, position, Math.min(most, end - position));
        for (int index = Math.max(0, stored - SIZE); index < stored; index++) {
            remember(output[position + index]);
        }
        position += stored;
        return stored;
    }
}
