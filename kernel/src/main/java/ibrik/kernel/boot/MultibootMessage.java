package ibrik.kernel.boot;

import ibrik.kernel.memory.layout.MemoryMap;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Boot information of Multiboot2: a list of tags. Source: Multiboot2 Specification version 2.0, "Boot information".
///
///     +0  u32  total bytes   +4  u32  reserved   +8  tags, each aligned to 8
///     tag:         u32 type, u32 bytes, content
///     type 1:      NUL-terminated command line
///     type 3:      u32 start, u32 end of a module, its text
///     type 6:      u32 bytes of an entry, u32 version, entries
///     types 14, 15: copy of ACPI's root pointer, old and new form
///     entry:       u64 start, u64 bytes, u32 type (1: usable), u32 reserved
@UsesMagic("reads what the boot loader left in memory")
final class MultibootMessage extends HandOver {
    private static final int END = 0;
    private static final int COMMAND_LINE = 1;
    private static final int MODULE = 3;
    private static final int MEMORY_MAP = 6;
    private static final int OLD_ROOT_POINTER = 14;
    private static final int NEW_ROOT_POINTER = 15;
    private static final int FIRST_TAG = 8;
    private static final int TAG_BYTES = 4;
    private static final int TAG_CONTENT = 8;
    private static final int FIRST_ENTRY = 16;
    private static final int USABLE = 1;

    private Address message = Address.none();

    @Override
    void read(Address message) {
        this.message = message;
    }

    @Override
    void describe(MemoryMap map) {
        for (Address tag = message.plus(FIRST_TAG); type(tag) != END; tag = following(tag)) {
            if (type(tag) == MODULE) {
                // SAFE: inside the tag, whose type says what it holds.
                map.reserve(
                        Integer.toUnsignedLong(Memory.loadInt(tag.plus(TAG_CONTENT))),
                        Integer.toUnsignedLong(Memory.loadInt(tag.plus(TAG_CONTENT + 4))));
            } else if (type(tag) == MEMORY_MAP) {
                describe(tag, map);
            }
        }
    }

    private static void describe(Address tag, MemoryMap map) {
        // SAFE: entries as far as the tag's size says.
        int entryBytes = Memory.loadInt(tag.plus(TAG_CONTENT));
        Address end = tag.plus(Memory.loadInt(tag.plus(TAG_BYTES)));
        for (Address entry = tag.plus(FIRST_ENTRY); entry.isBelow(end); entry = entry.plus(entryBytes)) {
            boolean isUsable = Memory.loadInt(entry.plus(16)) == USABLE;
            map.add(Memory.loadLong(entry), Memory.loadLong(entry.plus(8)), isUsable);
        }
    }

    /// The newer copy, if there are both.
    @Override
    long rootPointer() {
        long found = 0;
        for (Address tag = message.plus(FIRST_TAG); type(tag) != END; tag = following(tag)) {
            if (type(tag) == NEW_ROOT_POINTER || type(tag) == OLD_ROOT_POINTER && found == 0) {
                found = PhysicalMemory.of(tag.plus(TAG_CONTENT)).raw();
            }
        }
        return found;
    }

    @Override
    Address commandLine() {
        for (Address tag = message.plus(FIRST_TAG); type(tag) != END; tag = following(tag)) {
            if (type(tag) == COMMAND_LINE) {
                return tag.plus(TAG_CONTENT);
            }
        }
        return Address.none();
    }

    private static int type(Address tag) {
        // SAFE: a tag of the list, which ends with type 0.
        return Memory.loadInt(tag);
    }

    private static Address following(Address tag) {
        return tag.plus(Memory.loadInt(tag.plus(TAG_BYTES))).alignedUp(8);
    }
}
