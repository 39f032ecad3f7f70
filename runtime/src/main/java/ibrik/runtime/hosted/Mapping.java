package ibrik.runtime.hosted;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Anonymous memory from Linux: reserved, usable, given back. Flags from `asm-generic/mman-common.h`.
final class Mapping {
    static final long PAGE_BYTES = 4096;
    private static final int PROT_NONE = 0;
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_PRIVATE_ANONYMOUS = 0x22;
    private static final int MAP_NORESERVE = 0x4000;
    private static final int MADV_DONTNEED = 4;
    private static final int MADV_HUGEPAGE = 14;
    private static final String REASON = "the collector and the raw allocator come here";

    private Mapping() {}

    /// Zeroed memory, aligned to pages; none if there is none.
    @Uninterruptible(REASON)
    static Address map(long bytes) {
        return mapped(bytes, PROT_READ_WRITE);
    }

    /// Addresses without memory behind them, aligned to `alignment`, a power of two.
    @Uninterruptible(REASON)
    static Address reserve(long bytes, long alignment) {
        Address start = mapped(bytes + alignment, PROT_NONE);
        if (start.isNone()) {
            return start;
        }
        Address aligned = start.alignedUp(alignment);
        long before = aligned.distanceFrom(start);
        if (before > 0) {
            unmap(start, before);
        }
        if (before < alignment) {
            unmap(aligned.plus(bytes), alignment - before);
        }
        return aligned;
    }

    @Uninterruptible(REASON)
    private static Address mapped(long bytes, int protection) {
        long result =
                SystemCall.call(SystemCall.MMAP, 0, bytes, protection, MAP_PRIVATE_ANONYMOUS | MAP_NORESERVE, -1, 0);
        return SystemCall.failed(result) ? Address.none() : new Address(result);
    }

    /// Makes reserved pages usable; they are zero.
    @Uninterruptible(REASON)
    static boolean commit(Address start, long bytes) {
        return SystemCall.call(SystemCall.MPROTECT, start.raw(), bytes, PROT_READ_WRITE) == 0;
    }

    /// Takes the memory from behind reserved pages.
    @Uninterruptible(REASON)
    static void release(Address start, long bytes) {
        SystemCall.call(SystemCall.MADVISE, start.raw(), bytes, MADV_DONTNEED);
        forbid(start, bytes);
    }

    /// Asks for pages of 2 MiB; a kernel that cannot ignores it.
    @Uninterruptible(REASON)
    static void preferHuge(Address start, long bytes) {
        SystemCall.call(SystemCall.MADVISE, start.raw(), bytes, MADV_HUGEPAGE);
    }

    /// Every access to these pages faults from now on.
    @Uninterruptible(REASON)
    static void forbid(Address start, long bytes) {
        SystemCall.call(SystemCall.MPROTECT, start.raw(), bytes, PROT_NONE);
    }

    @Uninterruptible(REASON)
    static void unmap(Address start, long bytes) {
        SystemCall.call(SystemCall.MUNMAP, start.raw(), bytes);
    }
}
