package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.util.HashMap;

/// Mappings of files in memory: copies that begin at a page, as programs expect of a mapping.
@UsesMagic("hands out raw memory")
final class MappedCopies {
    private static final int PAGE_BYTES = 4096;

    /// What was allocated, by where the mapping begins.
    private final HashMap<Long, Long> allocated = new HashMap<>();

    /// The address, or a negated error.
    long add(MemoryFile file, long position, long length) {
        Address memory = Platform.current().allocateRaw(length + PAGE_BYTES);
        if (memory.isNone()) {
            return -Errno.ENOMEM;
        }
        Address start = new Address(memory.raw() + PAGE_BYTES - 1 & -PAGE_BYTES);
        long there = file.read(start, length, position);
        Memory.fill(start.plus(there), length - there, (byte) 0);
        allocated.put(start.raw(), memory.raw());
        return start.raw();
    }

    int remove(long address) {
        Long memory = allocated.remove(address);
        if (memory == null) {
            return -Errno.EINVAL;
        }
        Platform.current().freeRaw(new Address(memory));
        return 0;
    }
}
