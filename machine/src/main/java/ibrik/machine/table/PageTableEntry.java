package ibrik.machine.table;

/// Bits of an entry in the four levels of page tables. Source: Intel SDM Vol. 3A (2023), "4-Level Paging and
/// 5-Level Paging".
public final class PageTableEntry {
    public static final long PRESENT = 1;
    public static final long WRITABLE = 1 << 1;
    /// With [#CACHE_DISABLE]: uncached, as device registers need.
    public static final long WRITE_THROUGH = 1 << 3;
    public static final long CACHE_DISABLE = 1 << 4;
    /// In the two middle levels: a page of 2 MiB or 1 GiB instead of a table.
    public static final long LARGE = 1 << 7;
    /// The same in every address space: survives a change of CR3.
    public static final long GLOBAL = 1 << 8;
    public static final long NO_EXECUTE = 1L << 63;

    /// Bits 12 to 51.
    private static final long ADDRESS = 0x000F_FFFF_FFFF_F000L;

    private PageTableEntry() {}

    public static boolean isPresent(long entry) {
        return (entry & PRESENT) != 0;
    }

    public static boolean isLarge(long entry) {
        return (entry & LARGE) != 0;
    }

    /// Physical address of the page or of the table of the next level.
    public static long address(long entry) {
        return entry & ADDRESS;
    }
}
