package ibrik.runtime.library.zip;

/// The description of a block's two codes: their lengths, with repetitions, in a code of their own (RFC 1951, 3.2.7).
final class CodeLengths {
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int REPEAT = 16;
    private static final int ZEROES = 17;
    private static final int MANY_ZEROES = 18;
    private static final int LONGEST = 7;

    private final PrefixTree tree = new PrefixTree(19, LONGEST, new int[] {2, 3, 7}, REPEAT, null);
    private int ordered;

    private interface Use {
        void symbol(int symbol, int extra, int extraBits);
    }

    void build(PrefixTree literals, PrefixTree distances) {
        tree.clear();
        Use count = (symbol, extra, extraBits) -> tree.count(symbol);
        runs(literals, count);
        runs(distances, count);
        tree.build();
        ordered = ORDER.length;
        while (ordered > 4 && tree.length(ORDER[ordered - 1]) == 0) {
            ordered--;
        }
    }

    /// Bits of the description.
    long bits() {
        return tree.bits() + 3L * ordered + 5 + 5 + 4;
    }

    void write(PrefixTree literals, PrefixTree distances, BitOutput output) {
        output.putBits(literals.lastSymbol() + 1 - 257, 5);
        output.putBits(distances.lastSymbol(), 5);
        output.putBits(ordered - 4, 4);
        for (int index = 0; index < ordered; index++) {
            output.putBits(tree.length(ORDER[index]), 3);
        }
        Use write = (symbol, extra, extraBits) -> {
            tree.write(symbol, output);
            if (extraBits > 0) {
                output.putBits(extra, extraBits);
            }
        };
        runs(literals, write);
        runs(distances, write);
    }

    /// Splits the lengths of a code into symbols of this one, as zlib does.
    private static void runs(PrefixTree code, Use use) {
        int before = -1;
        int index = 0;
        while (index <= code.lastSymbol()) {
            int length = code.length(index);
            int most = length == 0 ? 138 : length == before ? 6 : 7;
            int least = length == 0 || length == before ? 3 : 4;
            int count = 1;
            while (count < most && index + count <= code.lastSymbol() && code.length(index + count) == length) {
                count++;
            }
            index += count;
            run(length, count, least, before, use);
            before = length;
        }
    }

    private static void run(int length, int count, int least, int before, Use use) {
        if (count < least) {
            for (int each = 0; each < count; each++) {
                use.symbol(length, 0, 0);
            }
        } else if (length != 0) {
            int rest = count;
            if (length != before) {
                use.symbol(length, 0, 0);
                rest--;
            }
            use.symbol(REPEAT, rest - 3, 2);
        } else if (count <= 10) {
            use.symbol(ZEROES, count - 3, 3);
        } else {
            use.symbol(MANY_ZEROES, count - 11, 7);
        }
    }
}
