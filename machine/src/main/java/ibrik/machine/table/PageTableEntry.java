package ibrik.machine.table;

import ibrik.vocabulary.mark.Unboxed;

/// An entry in the four levels of page tables: flags, and the physical address of the page or of the table of the
/// next level in bits 51:12. The processor looks at no other bit while [#PRESENT] is not set. Source: Intel SDM Vol.
/// 3A (2023), "4-Level Paging and 5-Level Paging"; AMD64 APM Vol. 2 (2023), "Long-Mode Page Translation".
@Unboxed
public record PageTableEntry(long raw) {
    public static final long PRESENT = 1L << 0;
    public static final long WRITABLE = 1L << 1;
    /// With [#CACHE_DISABLE]: uncached, as device registers need. See [ibrik.machine.register.PageAttributes].
    public static final long WRITE_THROUGH = 1L << 3;
    public static final long CACHE_DISABLE = 1L << 4;
    /// In the two middle levels: a page of 2 MiB or 1 GiB instead of a table.
    public static final long LARGE = 1L << 7;
    /// The same in every address space: survives a change of CR3.
    public static final long GLOBAL = 1L << 8;
    public static final long NO_EXECUTE = 1L << 63;

    private static final long ADDRESS = (1L << 52) - (1L << 12);

    /// An entry that has never led anywhere, or was removed.
    public boolean isEmpty() {
        return raw == 0;
    }

    public boolean isPresent() {
        return (raw & PRESENT) != 0;
    }

    public boolean isLarge() {
        return (raw & LARGE) != 0;
    }

    public boolean isWritable() {
        return (raw & WRITABLE) != 0;
    }

    /// Physical address of the page or of the table of the next level.
    public long address() {
        return raw & ADDRESS;
    }

    public PageTableEntry with(long flags) {
        return new PageTableEntry(raw | flags);
    }

    public PageTableEntry without(long flags) {
        return new PageTableEntry(raw & ~flags);
    }

    /// The address with these flags instead of those that it has.
    public PageTableEntry withOnly(long flags) {
        return new PageTableEntry(address() | flags);
    }
}
