package ibrik.compiler.analysis.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// A growing set of the numbers that [TypeNumbers] gives. Nine of ten flows hold a few types of many thousands: those
/// are listed, and only what holds more becomes a bit set.
public final class TypeSet {
    /// Chosen: as many numbers as take the place of an empty bit set with its array.
    private static final int MOST_LISTED = 12;
    private static final int[] NONE = {};

    private int[] listed = NONE;
    /// How many types there are, null included.
    private int size;
    /// Null while the types are listed.
    private BitSet bits;

    public boolean contains(int number) {
        if (bits != null) {
            return bits.get(number);
        }
        for (int i = 0; i < size; i++) {
            if (listed[i] == number) {
                return true;
            }
        }
        return false;
    }

    /// How many numbers are in it, that of null included.
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// True if the number was not in it.
    boolean add(int number) {
        if (contains(number)) {
            return false;
        }
        if (bits == null && size == MOST_LISTED) {
            bits = toBits();
            listed = NONE;
        }
        if (bits != null) {
            bits.set(number);
        } else {
            if (size == listed.length) {
                listed = Arrays.copyOf(listed, Math.max(2, Math.min(2 * size, MOST_LISTED)));
            }
            listed[size] = number;
        }
        size++;
        return true;
    }

    private void addAll(BitSet numbers) {
        if (bits == null) {
            bits = toBits();
            listed = NONE;
        }
        bits.or(numbers);
        size = bits.cardinality();
    }

    /// Adds those of these that `mask` has, and to `news` what was not there.
    ///
    /// @param mask null if it has all
    void addAll(TypeSet others, BitSet mask, TypeSet news) {
        if (others.bits == null) {
            for (int i = 0; i < others.size; i++) {
                int number = others.listed[i];
                if ((mask == null || mask.get(number)) && add(number)) {
                    news.add(number);
                }
            }
            return;
        }
        var added = (BitSet) others.bits.clone();
        if (mask != null) {
            added.and(mask);
        }
        if (bits != null) {
            added.andNot(bits);
        } else {
            forEach(added::clear);
        }
        if (added.cardinality() > MOST_LISTED) {
            addAll(added);
            news.addAll(added);
        } else {
            added.stream().forEach(number -> {
                add(number);
                news.add(number);
            });
        }
    }

    /// In the order of addition while they are few, by number else.
    public IntStream numbers() {
        return bits != null ? bits.stream() : Arrays.stream(listed, 0, size);
    }

    /// As [#numbers].
    void forEach(IntConsumer action) {
        numbers().forEach(action);
    }

    /// True if the mask has all of them.
    public boolean isIn(BitSet mask) {
        return numbers().allMatch(mask::get);
    }

    /// A copy of these.
    public BitSet toBits() {
        if (bits != null) {
            return (BitSet) bits.clone();
        }
        var copy = new BitSet();
        forEach(copy::set);
        return copy;
    }

    TypeSet copy() {
        var copy = new TypeSet();
        copy.listed = bits == null ? Arrays.copyOf(listed, size) : NONE;
        copy.size = size;
        copy.bits = bits == null ? null : (BitSet) bits.clone();
        return copy;
    }
}
