package ibrik.kernel.memory.frame;

import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.lock.SpinLock;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.runtime.memory.PageSource;
import ibrik.vocabulary.mark.Acquires;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Runs of frames in the linear map: physically contiguous, at most 1 GiB each.
public final class FramePages extends PageSource {
    private static final String WHY = "the collector takes tables from raw memory";

    private final FrameAllocator frames;

    @Rank(LockRank.RAW_MEMORY)
    private final SpinLock lock;

    public FramePages(FrameAllocator frames, RunningCore core) {
        this.frames = frames;
        lock = new SpinLock(core);
    }

    @Override
    @Acquires(LockRank.RAW_MEMORY)
    @Uninterruptible(WHY)
    public void enter() {
        lock.acquire();
    }

    @Override
    @Releases(LockRank.RAW_MEMORY)
    @Uninterruptible(WHY)
    public void leave() {
        lock.release();
    }

    @Override
    @Uninterruptible(WHY)
    public Address take(long bytes) {
        PhysicalAddress start = frames.allocateRun(bytes / PAGE_BYTES, FrameUse.RAW);
        return start.raw() == 0 ? Address.none() : PhysicalMemory.at(start);
    }

    @Override
    @Uninterruptible(WHY)
    public void give(Address start, long bytes) {
        frames.freeRun(PhysicalMemory.of(start), bytes / PAGE_BYTES, FrameUse.RAW);
    }

    @Override
    @Uninterruptible(WHY)
    public void shrink(Address start, long bytes, long kept) {
        frames.shrinkRun(PhysicalMemory.of(start), bytes / PAGE_BYTES, kept / PAGE_BYTES, FrameUse.RAW);
    }
}
