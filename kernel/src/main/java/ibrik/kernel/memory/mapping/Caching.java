package ibrik.kernel.memory.mapping;

import ibrik.machine.instruction.Cpuid;
import ibrik.machine.instruction.ModelSpecificRegister;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.ImmutableAfter;

/// How cores treat the memory of a device.
///
/// The two bits of an entry choose one of the first four types of the page attribute table (PAT); as the processor
/// starts they are write-back, write-through, uncached unless a range register says else, uncached. We make the second
/// write-combining, and use the first, second and fourth. Source: Intel SDM Vol. 3A (2023), "Page Attribute Table
/// (PAT)".
public enum Caching {
    /// Each access reaches the device, one by one and in order: registers.
    UNCACHED(PageTableEntry.CACHE_DISABLE | PageTableEntry.WRITE_THROUGH),
    /// Writes are collected, reads are not cached: memory of a screen. [#UNCACHED] on a processor without the table.
    WRITE_COMBINING(PageTableEntry.WRITE_THROUGH);

    private static final long WRITE_COMBINING_TYPE = 1;
    private static final int TYPE_BITS = 8;

    @ImmutableAfter("start-up")
    private static boolean hasTable;

    private final long flags;

    Caching(long flags) {
        this.flags = flags;
    }

    /// Once for each core, before a page of the second type is mapped.
    public static void start() {
        hasTable = (Cpuid.edx(Cpuid.FEATURES, 0) & Cpuid.PAGE_ATTRIBUTE_TABLE) != 0;
        if (hasTable) {
            long table = ModelSpecificRegister.read(ModelSpecificRegister.PAGE_ATTRIBUTE_TABLE);
            ModelSpecificRegister.write(ModelSpecificRegister.PAGE_ATTRIBUTE_TABLE, withWriteCombining(table));
        }
    }

    /// The table with its second type replaced.
    public static long withWriteCombining(long table) {
        return table & ~(0xFFL << TYPE_BITS) | WRITE_COMBINING_TYPE << TYPE_BITS;
    }

    /// For [PageTables#map].
    public long flags() {
        return this == WRITE_COMBINING && !hasTable ? UNCACHED.flags : flags;
    }
}
