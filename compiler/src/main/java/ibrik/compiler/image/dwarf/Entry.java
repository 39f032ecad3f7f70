package ibrik.compiler.image.dwarf;

import java.util.ArrayList;
import java.util.List;

/// What is kept of a debugging information entry: a function, or a function inlined into its parent entry.
///
/// @param offset of the entry in `.debug_info`
/// @param origin offset of the entry that has the name, -1 if it is this one
/// @param symbol linkage name, empty if this entry has none
/// @param file name without folders, empty if this entry has none
/// @param ranges code of the entry, empty for a function that is only declared or inlined
/// @param callLine line of an inlined call in the parent; 0 if unknown or not inlined
/// @param children functions inlined here
public record Entry(
        long offset,
        long origin,
        String symbol,
        String file,
        List<AddressRange> ranges,
        int callLine,
        int callColumn,
        List<Entry> children) {
    static Entry root() {
        return new Entry(-1, -1, "", "", List.of(), 0, 0, new ArrayList<>());
    }

    /// @param end exclusive
    public record AddressRange(long start, long end) {}
}
