package ibrik.kernel.memory.mapping;

import ibrik.kernel.lock.RunningCore;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;

/// Makes cores forget pages that were unmapped or have changed: they are collected first, and forgotten at once.
///
/// Used by one core at a time, the holder of the lock of [VirtualMemory]. More cores plug in at [#forgetElsewhere].
public class Shootdown {
    /// More pages than this are forgotten together with all others. Chosen near Linux's tlb_single_page_flush_ceiling,
    /// 33: about where refilling what was still good costs less than single instructions.
    public static final int MOST_SINGLE_PAGES = 32;

    private static final String WHY = "part of unmapping";

    private final RunningCore core;
    private final long[] pages = new long[MOST_SINGLE_PAGES];
    private int count;

    public Shootdown(RunningCore core) {
        this.core = core;
    }

    /// The page at this address, of any size, has gone or has changed.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    final void add(long page) {
        if (count < MOST_SINGLE_PAGES) {
            pages[count] = page;
        }
        count = Math.min(count, MOST_SINGLE_PAGES) + 1;
    }

    /// Returns when no core uses an old entry of the collected pages, nor of the tables above them, any more.
    @Uninterruptible(WHY)
    final void finish() {
        if (count == 0) {
            return;
        }
        forgetElsewhere();
        forgetOn(core);
        count = 0;
    }

    /// Forgets the collected pages on the core that runs this.
    ///
    /// NOTE: both instructions also drop what the core remembers of tables on the way to pages, whatever their
    /// addresses; PageRemoval needs it. Source: Intel SDM Vol. 3A (2023), "Invalidation of TLBs and
    /// Paging-Structure Caches".
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    protected final void forgetOn(RunningCore running) {
        if (count > MOST_SINGLE_PAGES) {
            running.forgetAll();
            return;
        }
        for (int page = 0; page < count; page++) {
            running.forget(pages[page]);
        }
    }

    /// Lets every other core call [#forgetOn] and returns when all have; or sees to it that they forget in time.
    @Uninterruptible(WHY)
    protected void forgetElsewhere() {}

    /// Whether other cores may remember tables for some time yet, so that none may be used for anything else.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    protected boolean keepsTables() {
        return false;
    }
}
