package ibrik.machine.register;

import ibrik.vocabulary.mark.Unboxed;

/// IA32_PAT, the page attribute table: eight memory types of eight bits each. Which one a page has is said by three
/// bits of its entry, of which the lower two are [ibrik.machine.table.PageTableEntry#CACHE_DISABLE] and
/// [ibrik.machine.table.PageTableEntry#WRITE_THROUGH], in this order. Source: Intel SDM Vol. 3A (2023), "Page
/// Attribute Table (PAT)", tables "Memory Types That Can Be Encoded With PAT" and "Selection of PAT Entries".
@Unboxed
public record PageAttributes(long raw) {
    public static final int UNCACHEABLE = 0;
    public static final int WRITE_COMBINING = 1;
    public static final int WRITE_THROUGH = 4;
    public static final int WRITE_BACK = 6;
    /// Uncacheable, unless a range register (MTRR) says write-combining.
    public static final int UNCACHED = 7;

    private static final int BITS = 8;
    private static final long ENTRY = (1 << BITS) - 1;

    /// The memory type of an entry, 0 to 7.
    public int type(int entry) {
        return (int) (raw >>> BITS * entry & ENTRY);
    }

    public PageAttributes withType(int entry, int type) {
        return new PageAttributes(raw & ~(ENTRY << BITS * entry) | (long) type << BITS * entry);
    }
}
