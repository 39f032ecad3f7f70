package ibrik.runtime.library.zip;

import java.util.Arrays;

/// Makes the lengths and codes of an alphabet from frequencies, with zlib's order among equals: the compressed
/// bytes are then the same.
final class PrefixTree {
    private final int[] frequencies;
    private final int[] parents;
    private final int[] lengths;
    private final int[] codes;
    private final int[] depths;
    private final int[] heap;
    private final int[] lengthCounts = new int[PrefixCode.LONGEST + 1];
    private final int symbols;
    private final int longest;
    private final int[] extraBits;
    private final int extraFrom;
    private final PrefixTree fixedOrNull;
    private int heapLength;
    private int sortedFrom;
    private int lastSymbol;
    private long bits;
    private long fixedBits;

    /// @param extraBits  how many bits follow the symbols from `extraFrom` on
    /// @param fixedOrNull the fixed code of the same alphabet
    PrefixTree(int symbols, int longest, int[] extraBits, int extraFrom, PrefixTree fixedOrNull) {
        this.symbols = symbols;
        this.longest = longest;
        this.extraBits = extraBits;
        this.extraFrom = extraFrom;
        this.fixedOrNull = fixedOrNull;
        int nodes = 2 * symbols + 1;
        frequencies = new int[nodes];
        parents = new int[nodes];
        lengths = new int[nodes];
        codes = new int[nodes];
        depths = new int[nodes];
        heap = new int[nodes + 1];
    }

    /// A code whose lengths are given.
    static PrefixTree fixed(byte[] given) {
        PrefixTree tree = new PrefixTree(given.length, PrefixCode.LONGEST, new int[0], 0, null);
        for (int symbol = 0; symbol < given.length; symbol++) {
            tree.lengths[symbol] = given[symbol];
            tree.lengthCounts[given[symbol]]++;
        }
        tree.lastSymbol = given.length - 1;
        tree.assignCodes();
        return tree;
    }

    void clear() {
        Arrays.fill(frequencies, 0);
    }

    void count(int symbol) {
        frequencies[symbol]++;
    }

    void count(int symbol, int times) {
        frequencies[symbol] += times;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /// The highest symbol that occurs.
    int lastSymbol() {
        return lastSymbol;
    }

    /// Bits of all symbols and what follows them.
    long bits() {
        return bits;
    }

    /// The same with the fixed code.
    long fixedBits() {
        return fixedBits;
    }

    void write(int symbol, BitOutput output) {
        output.putBits(codes[symbol], lengths[symbol]);
    }

    void build() {
        bits = 0;
        fixedBits = 0;
        heapLength = 0;
        sortedFrom = heap.length - 1;
        lastSymbol = -1;
        for (int symbol = 0; symbol < symbols; symbol++) {
            lengths[symbol] = 0;
            if (frequencies[symbol] != 0) {
                lastSymbol = symbol;
                heap[++heapLength] = symbol;
                depths[symbol] = 0;
            }
        }
        while (heapLength < 2) {
            addUnused();
        }
        for (int index = heapLength / 2; index >= 1; index--) {
            sink(index);
        }
        join();
        limitLengths();
        assignCodes();
    }

    /// The format wants at least two codes.
    private void addUnused() {
        int symbol = lastSymbol < 2 ? ++lastSymbol : 0;
        heap[++heapLength] = symbol;
        frequencies[symbol] = 1;
        depths[symbol] = 0;
        bits--;
        if (fixedOrNull != null) {
            fixedBits -= fixedOrNull.lengths[symbol];
        }
    }

    private void join() {
        int node = symbols;
        do {
            int least = heap[1];
            heap[1] = heap[heapLength--];
            sink(1);
            int next = heap[1];
            heap[--sortedFrom] = least;
            heap[--sortedFrom] = next;
            frequencies[node] = frequencies[least] + frequencies[next];
            depths[node] = Math.max(depths[least], depths[next]) + 1;
            parents[least] = node;
            parents[next] = node;
            heap[1] = node++;
            sink(1);
        } while (heapLength >= 2);
        heap[--sortedFrom] = heap[1];
    }

    private void sink(int from) {
        int moved = heap[from];
        int hole = from;
        int child = from << 1;
        while (child <= heapLength) {
            if (child < heapLength && isSmaller(heap[child + 1], heap[child])) {
                child++;
            }
            if (isSmaller(moved, heap[child])) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
            child <<= 1;
        }
        heap[hole] = moved;
    }

    private boolean isSmaller(int one, int other) {
        return frequencies[one] < frequencies[other]
                || frequencies[one] == frequencies[other] && depths[one] <= depths[other];
    }

    private void limitLengths() {
        Arrays.fill(lengthCounts, 0);
        lengths[heap[sortedFrom]] = 0;
        int overflow = 0;
        for (int index = sortedFrom + 1; index < heap.length - 1; index++) {
            int node = heap[index];
            int length = lengths[parents[node]] + 1;
            if (length > longest) {
                length = longest;
                overflow++;
            }
            lengths[node] = length;
            if (node <= lastSymbol) {
                lengthCounts[length]++;
                add(node, length);
            }
        }
        if (overflow > 0) {
            shorten(overflow);
        }
    }

    private void add(int symbol, int length) {
        int extra = symbol >= extraFrom && symbol - extraFrom < extraBits.length ? extraBits[symbol - extraFrom] : 0;
        bits += (long) frequencies[symbol] * (length + extra);
        if (fixedOrNull != null) {
            fixedBits += (long) frequencies[symbol] * (fixedOrNull.lengths[symbol] + extra);
        }
    }

    private void shorten(int overflow) {
        for (int rest = overflow; rest > 0; rest -= 2) {
            int length = longest - 1;
            while (lengthCounts[length] == 0) {
                length--;
            }
            lengthCounts[length]--;
            lengthCounts[length + 1] += 2;
            lengthCounts[longest]--;
        }
        int index = heap.length - 1;
        for (int length = longest; length > 0; length--) {
            int rest = lengthCounts[length];
            while (rest > 0) {
                int symbol = heap[--index];
                if (symbol <= lastSymbol) {
                    bits += (long) (length - lengths[symbol]) * frequencies[symbol];
                    lengths[symbol] = length;
                    rest--;
                }
            }
        }
    }

    private void assignCodes() {
        int[] next = new int[PrefixCode.LONGEST + 1];
        int code = 0;
        for (int length = 1; length <= PrefixCode.LONGEST; length++) {
            code = (code + lengthCounts[length - 1]) << 1;
            next[length] = code;
        }
        for (int symbol = 0; symbol <= lastSymbol; symbol++) {
            int length = lengths[symbol];
            if (length != 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
            }
        }
    }
}
