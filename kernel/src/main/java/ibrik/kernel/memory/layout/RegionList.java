package ibrik.kernel.memory.layout;

/// Disjoint half-open ranges of physical addresses, ascending, never adjacent. No allocation after construction.
///
/// When the list is full the smallest loss is taken: memory is forgotten, never invented.
///
///     starts[i] < ends[i] < starts[i + 1]
public final class RegionList {
    private final long[] starts;
    private final long[] ends;
    private int count;

    public RegionList(int capacity) {
        starts = new long[capacity];
        ends = new long[capacity];
    }

    public int count() {
        return count;
    }

    public long start(int index) {
        return starts[index];
    }

    public long end(int index) {
        return ends[index];
    }

    /// True if one range holds all addresses from `start` to before `end`.
    public boolean contains(long start, long end) {
        for (int index = 0; index < count; index++) {
            if (starts[index] <= start && end <= ends[index]) {
                return true;
            }
        }
        return false;
    }

    /// Sum of all lengths in bytes.
    public long bytes() {
        long sum = 0;
        for (int index = 0; index < count; index++) {
            sum += ends[index] - starts[index];
        }
        return sum;
    }

    /// Adds a range; overlaps and neighbours melt into one. Addresses are below 2^63; an empty range changes nothing.
    public void add(long start, long end) {
        if (start >= end) {
            return;
        }
        int first = firstEndingAtOrAfter(start);
        int last = first;
        long from = start;
        long to = end;
        while (last < count && starts[last] <= end) {
            from = Math.min(from, starts[last]);
            to = Math.max(to, ends[last]);
            last++;
        }
        if (replace(first, last, 1)) {
            starts[first] = from;
            ends[first] = to;
        }
    }

    /// Removes a range from whatever holds parts of it.
    public void remove(long start, long end) {
        if (start >= end) {
            return;
        }
        for (int index = count - 1; index >= 0 && ends[index] > start; index--) {
            if (starts[index] < end) {
                removeFrom(index, start, end);
            }
        }
    }

    private void removeFrom(int index, long start, long end) {
        long from = starts[index];
        long to = ends[index];
        boolean keepsLow = from < start;
        boolean keepsHigh = end < to;
        if (keepsLow && keepsHigh && !replace(index, index, 1)) {
            // Full: the larger part stays.
            keepsHigh = to - end > start - from;
            keepsLow = !keepsHigh;
        }
        if (!keepsLow && !keepsHigh) {
            replace(index, index + 1, 0);
            return;
        }
        if (keepsLow) {
            starts[index] = from;
            ends[index] = start;
        }
        if (keepsHigh) {
            int place = keepsLow ? index + 1 : index;
            starts[place] = end;
            ends[place] = to;
        }
    }

    /// Shrinks each range to multiples of `unit`, a power of two; what becomes empty goes.
    public void alignInward(long unit) {
        int kept = 0;
        for (int index = 0; index < count; index++) {
            long start = (starts[index] + unit - 1) & -unit;
            long end = ends[index] & -unit;
            if (start < end) {
                starts[kept] = start;
                ends[kept] = end;
                kept++;
            }
        }
        count = kept;
    }

    private int firstEndingAtOrAfter(long address) {
        int index = 0;
        while (index < count && ends[index] < address) {
            index++;
        }
        return index;
    }

    /// Makes room for `width` entries in place of those from `first` to before `last`; false if the list is full.
    private boolean replace(int first, int last, int width) {
        int newCount = count - (last - first) + width;
        if (newCount > starts.length) {
            return false;
        }
        int shift = width - (last - first);
        if (shift > 0) {
            for (int index = count - 1; index >= last; index--) {
                starts[index + shift] = starts[index];
                ends[index + shift] = ends[index];
            }
        } else if (shift < 0) {
            for (int index = last; index < count; index++) {
                starts[index + shift] = starts[index];
                ends[index + shift] = ends[index];
            }
        }
        count = newCount;
        return true;
    }
}
