package ibrik.kernel.memory.mapping;

import ibrik.machine.cpuid.Features;
import ibrik.machine.instruction.ModelSpecificRegister;
import ibrik.machine.register.ModelSpecific;
import ibrik.machine.register.PageAttributes;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.ImmutableAfter;

/// How cores treat the memory of a device.
///
/// The two bits of an entry choose one of the first four types of [PageAttributes]; as the processor starts they are
/// write-back, write-through, uncached unless a range register says else, uncacheable. We make the second
/// write-combining, and use the first, second and fourth. Source: Intel SDM Vol. 3A (2023), "Programming the PAT".
public enum Caching {
    /// Each access reaches the device, one by one and in order: registers.
    UNCACHED(PageTableEntry.CACHE_DISABLE | PageTableEntry.WRITE_THROUGH),
    /// Writes are collected, reads are not cached: memory of a screen. [#UNCACHED] on a processor without the table.
    WRITE_COMBINING(PageTableEntry.WRITE_THROUGH);

    /// The entry of the table that [PageTableEntry#WRITE_THROUGH] alone chooses.
    private static final int WRITE_THROUGH_ENTRY = 1;

    @ImmutableAfter("start-up")
    private static boolean hasTable;

    private final long flags;

    Caching(long flags) {
        this.flags = flags;
    }

    /// On the first core, before a page of the second type is mapped.
    public static void start() {
        hasTable = Features.hasPageAttributeTable();
        startCore();
    }

    /// On each core, before it touches a page of the second type.
    public static void startCore() {
        if (hasTable) {
            PageAttributes table = new PageAttributes(ModelSpecificRegister.read(ModelSpecific.PAGE_ATTRIBUTE_TABLE));
            ModelSpecificRegister.write(
                    ModelSpecific.PAGE_ATTRIBUTE_TABLE,
                    withWriteCombining(table).raw());
        }
    }

    /// The table with its second type replaced.
    public static PageAttributes withWriteCombining(PageAttributes table) {
        return table.withType(WRITE_THROUGH_ENTRY, PageAttributes.WRITE_COMBINING);
    }

    /// For [PageTables#map].
    public long flags() {
        return this == WRITE_COMBINING && !hasTable ? UNCACHED.flags : flags;
    }
}
