package ibrik.compiler.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gives each item a slot so that no two items that occur in one row share a slot: greedy, the widest item first.
final class Colouring<T> {
    private final Map<T, BitSet> rows = new LinkedHashMap<>();
    private final Map<T, Integer> slots = new LinkedHashMap<>();
    private int count;

    /// Says that `item` occurs in the rows of these numbers; an item may occur in none.
    void add(T item, BitSet inRows) {
        rows.put(item, inRows);
    }

    /// Assigns the slots; ties are broken by `order`, so that equal input gives equal slots.
    void colour(Comparator<T> order) {
        var items = new ArrayList<>(rows.keySet());
        items.sort(Comparator.comparingInt((T item) -> -rows.get(item).cardinality())
                .thenComparing(order));
        List<BitSet> taken = new ArrayList<>();
        for (T item : items) {
            int slot = 0;
            while (slot < taken.size() && taken.get(slot).intersects(rows.get(item))) {
                slot++;
            }
            if (slot == taken.size()) {
                taken.add(new BitSet());
            }
            taken.get(slot).or(rows.get(item));
            slots.put(item, slot);
        }
        count = taken.size();
    }

    int slotOf(T item) {
        return slots.get(item);
    }

    Map<T, Integer> slots() {
        return slots;
    }

    /// How many slots there are.
    int count() {
        return count;
    }
}
