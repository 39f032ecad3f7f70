package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.ImmutableAfter;
import java.util.Arrays;

/// Collects the literals and copies of a block and writes it in the shortest of the three forms.
final class BlockWriter {
    /// zlib's `lit_bufsize - 1` at its default memory level: a block ends after so many symbols.
    private static final int MOST_SYMBOLS = (1 << 14) - 1;

    private static final int END_OF_BLOCK = 256;
    private static final int LITERAL_SYMBOLS = 286;
    private static final int DISTANCE_SYMBOLS = 30;
    private static final int SHORTEST_COPY = 3;
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_EXTRA = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
    };
    private static final byte[] LENGTH_SYMBOL = lengthSymbols();

    @ImmutableAfter("start-up")
    private static final PrefixTree FIXED_LITERALS = PrefixTree.fixed(fixedLiteralLengths());

    @ImmutableAfter("start-up")
    private static final PrefixTree FIXED_DISTANCES = PrefixTree.fixed(fixedDistanceLengths());

    private final BitOutput output;
    private final short[] distances = new short[MOST_SYMBOLS];
    private final byte[] values = new byte[MOST_SYMBOLS];
    private final PrefixTree literalTree =
            new PrefixTree(LITERAL_SYMBOLS, PrefixCode.LONGEST, LENGTH_EXTRA, END_OF_BLOCK + 1, FIXED_LITERALS);
    private final PrefixTree distanceTree =
            new PrefixTree(DISTANCE_SYMBOLS, PrefixCode.LONGEST, DISTANCE_EXTRA, 0, FIXED_DISTANCES);
    private final CodeLengths codeLengths = new CodeLengths();
    private int count;

    BlockWriter(BitOutput output) {
        this.output = output;
        begin();
    }

    /// By length - 3. Length 258 has a symbol of its own.
    private static byte[] lengthSymbols() {
        byte[] symbols = new byte[256];
        int next = 0;
        for (int symbol = 0; symbol < 28; symbol++) {
            int end = next + (1 << LENGTH_EXTRA[symbol]);
            Arrays.fill(symbols, next, Math.min(end, symbols.length), (byte) symbol);
            next = end;
        }
        symbols[255] = 28;
        return symbols;
    }

    private static byte[] fixedLiteralLengths() {
        byte[] lengths = new byte[288];
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        return lengths;
    }

    private static byte[] fixedDistanceLengths() {
        byte[] lengths = new byte[DISTANCE_SYMBOLS];
        Arrays.fill(lengths, (byte) 5);
        return lengths;
    }

    /// The symbol of a distance less 1.
    private static int distanceSymbol(int distance) {
        if (distance < 4) {
            return distance;
        }
        int extra = Integer.SIZE - 2 - Integer.numberOfLeadingZeros(distance);
        return 2 * extra + 2 + (distance >> extra & 1);
    }

    void begin() {
        literalTree.clear();
        distanceTree.clear();
        literalTree.count(END_OF_BLOCK);
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Adds a literal; true if the block is full.
    boolean literal(byte value) {
        distances[count] = 0;
        values[count++] = value;
        literalTree.count(value & 0xFF);
        return count == MOST_SYMBOLS;
    }

    /// Adds a copy; true if the block is full.
    boolean copy(int distance, int length) {
        distances[count] = (short) distance;
        values[count++] = (byte) (length - SHORTEST_COPY);
        literalTree.count(LENGTH_SYMBOL[length - SHORTEST_COPY] + END_OF_BLOCK + 1);
        distanceTree.count(distanceSymbol(distance - 1));
        return count == MOST_SYMBOLS;
    }

    /// Writes the block that stands for these bytes of the window, and begins the next.
    ///
    /// @param from where the bytes are, negative if the window does not hold all of them any more
    void flush(byte[] window, int from, int length, boolean isLast, boolean isStored) {
        literalTree.build();
        distanceTree.build();
        codeLengths.build(literalTree, distanceTree);
        long best = literalTree.bits() + distanceTree.bits() + codeLengths.bits() + 3 + 7 >> 3;
        long fixed = literalTree.fixedBits() + distanceTree.fixedBits() + 3 + 7 >> 3;
        boolean isFixed = fixed <= best;
        if (isStored || length + 4 <= Math.min(fixed, best) && from >= 0) {
            stored(window, from, length, isLast);
        } else if (isFixed) {
            output.putBits(2 | (isLast ? 1 : 0), 3);
            symbols(FIXED_LITERALS, FIXED_DISTANCES);
        } else {
            output.putBits(4 | (isLast ? 1 : 0), 3);
            codeLengths.write(literalTree, distanceTree, output);
            symbols(literalTree, distanceTree);
        }
        begin();
        if (isLast) {
            output.alignToByte();
        }
    }

    void stored(byte[] window, int from, int length, boolean isLast) {
        output.putBits(isLast ? 1 : 0, 3);
        output.alignToByte();
        output.putShortLowFirst(length);
        output.putShortLowFirst(~length);
        for (int index = 0; index < length; index++) {
            output.put(window[from + index]);
        }
    }

    private void symbols(PrefixTree literals, PrefixTree distanceCode) {
        for (int index = 0; index < count; index++) {
            int value = values[index] & 0xFF;
            int distance = distances[index] & 0xFFFF;
            if (distance == 0) {
                literals.write(value, output);
                continue;
            }
            int lengthSymbol = LENGTH_SYMBOL[value];
            literals.write(lengthSymbol + END_OF_BLOCK + 1, output);
            if (LENGTH_EXTRA[lengthSymbol] > 0) {
                output.putBits(value & (1 << LENGTH_EXTRA[lengthSymbol]) - 1, LENGTH_EXTRA[lengthSymbol]);
            }
            int symbol = distanceSymbol(distance - 1);
            distanceCode.write(symbol, output);
            if (DISTANCE_EXTRA[symbol] > 0) {
                output.putBits(distance - 1 & (1 << DISTANCE_EXTRA[symbol]) - 1, DISTANCE_EXTRA[symbol]);
            }
        }
        literals.write(END_OF_BLOCK, output);
    }
}
