package ibrik.kernel.memory.mapping;

import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.lock.SpinLock;
import ibrik.kernel.memory.frame.FrameSink;
import ibrik.kernel.memory.frame.KeptFrames;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;

/// The kernel's one address space, for all cores: mapping, unmapping and changing permissions while it is in use. Any
/// context but device interrupts.
public final class VirtualMemory {
    private static final String WHY = "page faults map stacks";

    private final PageTables tables;
    private final PageRemoval removal;
    private final PageProtection protection;

    @Rank(LockRank.PAGE_TABLES)
    private final SpinLock lock;

    private final FrameSink keptFrames = new KeptFrames();

    public VirtualMemory(PageTables tables, RunningCore core, Shootdown shootdown) {
        this.tables = tables;
        removal = new PageRemoval(tables, shootdown);
        protection = new PageProtection(tables, shootdown);
        lock = new SpinLock(core);
    }

    /// As [PageTables#map], but all or nothing.
    ///
    /// @return false if there was no memory for tables; nothing is mapped then
    @Uninterruptible(WHY)
    public boolean map(long start, long physical, long bytes, long flags) {
        lock.acquire();
        boolean isMapped = tables.map(start, physical, bytes, flags);
        if (!isMapped) {
            removal.remove(start, start + bytes, keptFrames);
        }
        lock.release();
        return isMapped;
    }

    /// Unmaps what is mapped in a range, in whole pages; returns when no core can reach it any more.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void unmap(long start, long bytes, FrameSink sink) {
        lock.acquire();
        removal.remove(start, start + bytes, sink);
        lock.release();
    }

    /// Gives the pages of a range, all mapped, other flags; false if there was no memory for tables, and a part may
    /// then have changed. Returns when no core uses the old ones any more.
    @Uninterruptible(WHY)
    public boolean protect(long start, long bytes, long flags) {
        lock.acquire();
        boolean isDone = protection.change(start, start + bytes, flags);
        lock.release();
        return isDone;
    }

    /// The physical address behind a virtual one, -1 if nothing is mapped there.
    @Uninterruptible(WHY)
    public long translate(long address) {
        return tables.translate(address);
    }
}
