package ibrik.kernel.boot;

import ibrik.kernel.memory.layout.MemoryMap;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What `start.s` keeps of the boot loader's message, and the message's parts that we use.
///
///     +0  i32  protocol: 1 PVH, 2 Multiboot2
///     +4  u32  physical address of the message
///     +8  i64  time-stamp counter at entry
@UsesMagic("reads what the boot loader left in memory")
abstract class HandOver {
    static final int PROTOCOL = 0;
    static final int MESSAGE = 4;
    private static final int PVH = 1;

    private static final HandOver PVH_MESSAGE = new PvhMessage();
    private static final HandOver MULTIBOOT_MESSAGE = new MultibootMessage();

    /// The reader for the record at `handOver`.
    static HandOver at(Address handOver) {
        // SAFE: start.s passes the address of its record in the early linear map.
        HandOver message = Memory.loadInt(handOver.plus(PROTOCOL)) == PVH ? PVH_MESSAGE : MULTIBOOT_MESSAGE;
        message.read(PhysicalMemory.at(Integer.toUnsignedLong(Memory.loadInt(handOver.plus(MESSAGE)))));
        return message;
    }

    /// Starts to read the message at this place.
    abstract void read(Address message);

    /// Adds all entries of the firmware's map, and what the message itself and boot modules occupy.
    abstract void describe(MemoryMap map);

    /// Physical address of ACPI's root pointer; 0 if the boot loader does not say.
    abstract long rootPointer();

    /// The NUL-terminated command line; none if there is none.
    abstract Address commandLine();
}
