package ibrik.runtime.memory;

import ibrik.vocabulary.mark.Acquires;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.raw.Address;

/// Where the memory of a [RawAllocator] comes from: runs of pages of 4 KiB. All numbers are multiples of 4 KiB.
public abstract class PageSource {
    public static final long PAGE_BYTES = 4096;

    /// Keeps other executors out of the allocator, and out of the methods below, until [#leave()].
    @Acquires(LockRank.RAW_MEMORY)
    public abstract void enter();

    /// The end of what [#enter()] began.
    @Releases(LockRank.RAW_MEMORY)
    public abstract void leave();

    /// A run that nobody else has, its content anything; none if there is no such run.
    public abstract Address take(long bytes);

    /// Takes back a run of [#take], whole.
    public abstract void give(Address start, long bytes);

    /// Takes back what of a run lies behind `kept` bytes, which are at least a page; the rest stays taken as a run.
    public abstract void shrink(Address start, long bytes, long kept);
}
