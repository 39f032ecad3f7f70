package ibrik.runtime.hosted;

import ibrik.runtime.executor.ShortLock;
import ibrik.runtime.memory.PageSource;
import ibrik.vocabulary.mark.Acquires;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Pages of anonymous mappings.
final class MappedPages extends PageSource {
    private static final String REASON = "the collector takes raw memory";
    /// Chosen: two huge pages. A buffer of so many bytes is written whole most often, and each page that is touched
    /// first costs a fault: of 8 MiB in pages of 4 KiB more than to fill them.
    private static final long HUGE_FROM = 4L << 20;

    @Rank(LockRank.RAW_MEMORY)
    private final ShortLock lock = new ShortLock();

    @Override
    @Acquires(LockRank.RAW_MEMORY)
    @Uninterruptible(REASON)
    public void enter() {
        lock.acquire();
    }

    @Override
    @Releases(LockRank.RAW_MEMORY)
    @Uninterruptible(REASON)
    public void leave() {
        lock.release();
    }

    @Override
    @Uninterruptible(REASON)
    public Address take(long bytes) {
        Address start = Mapping.map(bytes);
        if (!start.isNone() && bytes >= HUGE_FROM) {
            Mapping.preferHuge(start, bytes);
        }
        return start;
    }

    @Override
    @Uninterruptible(REASON)
    public void give(Address start, long bytes) {
        Mapping.unmap(start, bytes);
    }

    @Override
    @Uninterruptible(REASON)
    public void shrink(Address start, long bytes, long kept) {
        Mapping.unmap(start.plus(kept), bytes - kept);
    }
}
