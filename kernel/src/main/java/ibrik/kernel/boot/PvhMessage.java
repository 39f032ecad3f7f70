package ibrik.kernel.boot;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.layout.MemoryMap;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// `struct hvm_start_info`. Source: Xen 4.18, public/arch-x86/hvm/start_info.h.
///
///     +0   u32  magic        +4   u32  version (1: with memory map)   +8   u32  flags   +12  u32  number of modules
///     +16  u64  modules      +24  u64  command line                   +32  u64  RSDP
///     +40  u64  memory map   +48  u32  number of entries
///     entry:   u64 start, u64 bytes, u32 type (1: usable), u32 reserved
///     module:  u64 start, u64 bytes, 2 words more
@UsesMagic("reads what the boot loader left in memory")
final class PvhMessage extends HandOver {
    private static final int MAGIC = 0x336E_C578;
    private static final int MODULE_COUNT = 12;
    private static final int MODULES = 16;
    private static final int COMMAND_LINE = 24;
    private static final int ROOT_POINTER = 32;
    private static final int MEMORY_MAP = 40;
    private static final int ENTRY_COUNT = 48;
    private static final int ENTRY_BYTES = 24;
    private static final int MODULE_BYTES = 32;
    private static final int USABLE = 1;

    private Address message = Address.none();

    @Override
    void read(Address message) {
        this.message = message;
        // SAFE: the protocol says that this address is the message's; the magic number checks it.
        if (Memory.loadInt(message) != MAGIC) {
            throw Panic.because("not a PVH start message", message.raw());
        }
    }

    @Override
    void describe(MemoryMap map) {
        // SAFE: the message and what it points to stay until MemoryMap.settle gives the rest away.
        Address entries = PhysicalMemory.at(Memory.loadLong(message.plus(MEMORY_MAP)));
        int count = Memory.loadInt(message.plus(ENTRY_COUNT));
        for (int index = 0; index < count; index++) {
            Address entry = entries.plus((long) index * ENTRY_BYTES);
            boolean isUsable = Memory.loadInt(entry.plus(16)) == USABLE;
            map.add(Memory.loadLong(entry), Memory.loadLong(entry.plus(8)), isUsable);
        }
        Address modules = PhysicalMemory.at(Memory.loadLong(message.plus(MODULES)));
        for (int index = 0; index < Memory.loadInt(message.plus(MODULE_COUNT)); index++) {
            long start = Memory.loadLong(modules.plus((long) index * MODULE_BYTES));
            map.reserve(start, start + Memory.loadLong(modules.plus((long) index * MODULE_BYTES + 8)));
        }
    }

    @Override
    long rootPointer() {
        // SAFE: as in describe.
        return Memory.loadLong(message.plus(ROOT_POINTER));
    }

    @Override
    Address commandLine() {
        long physical = Memory.loadLong(message.plus(COMMAND_LINE));
        return physical == 0 ? Address.none() : PhysicalMemory.at(physical);
    }
}
