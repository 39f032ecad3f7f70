package ibrik.kernel.lock;

import ibrik.kernel.console.Panic;
import ibrik.vocabulary.mark.Acquires;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.mark.Uninterruptible;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps other cores out for the length of a few loops over tables. Not re-entrant; the build holds it to the order of
/// [ibrik.vocabulary.mark.LockRank].
///
/// NOTE: interrupt handlers take no lock, and no page fault comes while the lock is held (prepareStack), so the core
/// that holds it always gets on.
public final class SpinLock {
    private static final String WHY = "page faults take locks";
    private static final int FREE = -1;

    private final RunningCore core;
    /// The number of the core that holds it.
    private final AtomicInteger holder = new AtomicInteger(FREE);

    public SpinLock(RunningCore core) {
        this.core = core;
    }

    @Acquires
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void acquire() {
        core.prepareStack();
        int number = core.number();
        while (!holder.compareAndSet(FREE, number)) {
            if (holder.get() == number) {
                throw Panic.because("a core waits for a lock that it holds", number);
            }
            core.pause();
        }
    }

    @Releases
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void release() {
        holder.set(FREE);
    }
}
