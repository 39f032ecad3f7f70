package ibrik.runtime.library.zip;

/// Bits of a byte array that comes in pieces, lowest bit of each byte first.
final class BitInput {
    private byte[] input;
    private int position;
    private int end;
    private long bits;
    private int count;

    void reset() {
        bits = 0;
        count = 0;
    }

    void provide(byte[] newInput, int from, int length) {
        input = newInput;
        position = from;
        end = from + length;
    }

    int position() {
        return position;
    }

    /// Has at least this many bits ready if the input has them. At most 32.
    boolean need(int wanted) {
        while (count < wanted) {
            if (position == end) {
                return false;
            }
            bits |= (input[position++] & 0xFFL) << count;
            count += 8;
        }
        return true;
    }

    /// As many bits as the input has, up to the longest code.
    void fill() {
        while (count < PrefixCode.LONGEST && position < end) {
            bits |= (input[position++] & 0xFFL) << count;
            count += 8;
        }
    }

    long bits() {
        return bits;
    }

    int available() {
        return count;
    }

    int take(int number) {
        int value = (int) (bits & ((1L << number) - 1));
        skip(number);
        return value;
    }

    void skip(int number) {
        bits >>>= number;
        count -= number;
    }

    void skipToByte() {
        skip(count & 7);
    }

    /// Bytes that were read ahead belong to the input again.
    void giveBack(int from) {
        while (count >= 8 && position > from) {
            position--;
            count -= 8;
        }
        bits &= (1L << count) - 1;
    }

    /// Copies whole bytes, after [#skipToByte()]; returns how many.
    int copy(byte[] target, int at, int most) {
        int copied = 0;
        while (copied < most && count >= 8) {
            target[at + copied++] = (byte) take(8);
        }
        int rest = Math.min(most - copied, end - position);
        System.arraycopy(input, position, target, at + copied, rest);
        position += rest;
        return copied + rest;
    }
}
