package ibrik.runtime.library.zip;

import java.util.zip.DataFormatException;

/// The compressed content of a block: literals and copies (RFC 1951, 3.2.5).
final class BlockSymbols {
    private static final int END_OF_BLOCK = 256;

    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private final BitInput input;
    private final OutputWindow output;
    private PrefixCode literals;
    private PrefixCode distances;
    /// What remains of a copy; if `distance` is 0 the distance is still to come.
    private int length;

    private int distance;

    BlockSymbols(BitInput input, OutputWindow output) {
        this.input = input;
        this.output = output;
    }

    void begin(PrefixCode newLiterals, PrefixCode newDistances) {
        literals = newLiterals;
        distances = newDistances;
        length = 0;
        distance = 0;
    }

    /// Decodes to the end of the block; false if it has to wait for input or output.
    boolean run() throws DataFormatException {
        while (true) {
            if (length > 0) {
                if (distance == 0 && !readDistance()) {
                    return false;
                }
                length = output.copy(distance, length);
                if (length > 0) {
                    return false;
                }
                distance = 0;
            }
            input.fill();
            int entry = literals.decode(input.bits(), input.available());
            if (entry == -1) {
                return false;
            }
            if (entry == -2) {
                throw new DataFormatException("invalid literal/length code");
            }
            int symbol = entry >> 4;
            if (symbol == END_OF_BLOCK) {
                input.skip(entry & 15);
                return true;
            }
            if (symbol < END_OF_BLOCK ? !literal(entry) : !readLength(entry)) {
                return false;
            }
        }
    }

    private boolean literal(int entry) {
        if (output.isFull()) {
            return false;
        }
        input.skip(entry & 15);
        output.put((byte) (entry >> 4));
        return true;
    }

    private boolean readLength(int entry) throws DataFormatException {
        int index = (entry >> 4) - END_OF_BLOCK - 1;
        if (index >= LENGTH_BASE.length) {
            throw new DataFormatException("invalid literal/length code");
        }
        if (!input.need((entry & 15) + LENGTH_EXTRA[index])) {
            return false;
        }
        input.skip(entry & 15);
        length = LENGTH_BASE[index] + input.take(LENGTH_EXTRA[index]);
        return true;
    }

    private boolean readDistance() throws DataFormatException {
        input.fill();
        int entry = distances.decode(input.bits(), input.available());
        if (entry == -1) {
            return false;
        }
        int symbol = entry >> 4;
        if (entry == -2 || symbol >= DISTANCE_BASE.length) {
            throw new DataFormatException("invalid distance code");
        }
        int extra = symbol < 4 ? 0 : (symbol >> 1) - 1;
        if (!input.need((entry & 15) + extra)) {
            return false;
        }
        input.skip(entry & 15);
        int found = DISTANCE_BASE[symbol] + input.take(extra);
        if (found > output.filled()) {
            throw new DataFormatException("invalid distance too far back");
        }
        distance = found;
        return true;
    }
}
