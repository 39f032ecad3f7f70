package ibrik.runtime.thread;

import ibrik.runtime.executor.ShortLock;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;

/// Virtual threads that may run, in order of arrival and linked through themselves, so that nothing is allocated.
final class ReadyThreads {
    private static final String WHY = "a thread that is lost never runs again";

    @Rank(LockRank.READY_THREADS)
    private final ShortLock lock = new ShortLock();

    /// Volatile for [#isEmpty]; both are written under the lock.
    private volatile VirtualThread_ first;

    private VirtualThread_ last;

    /// Whether there is none. Asked without the lock: of one that comes at the same time nothing is said, so who goes
    /// to rest asks once more when others can see that.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    boolean isEmpty() {
        return first == null;
    }

    /// Who stands first, null if nobody does: asked without the lock, so it may be gone at once.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    VirtualThread_ firstOrNull() {
        return first;
    }

    /// Takes the first one out, if it is `taken`, and adds another one (null for none); true if that is alone here.
    @Inline
    @Uninterruptible(WHY)
    @NoFail(WHY)
    boolean replaceFirst(VirtualThread_ taken, VirtualThread_ addedOrNull) {
        ShortLock held = lock;
        held.acquire();
        VirtualThread_ rest = first;
        if (rest == taken) {
            rest = taken.nextReady;
            taken.nextReady = null;
            taken.isReady = 0;
        }
        boolean isAlone = rest == null;
        if (addedOrNull != null) {
            if (isAlone) {
                rest = addedOrNull;
            } else {
                last.nextReady = addedOrNull;
            }
            last = addedOrNull;
        }
        first = rest;
        held.release();
        return isAlone;
    }

    /// Adds one that is in no queue.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    void add(VirtualThread_ thread) {
        lock.acquire();
        if (first == null) {
            first = thread;
        } else {
            last.nextReady = thread;
        }
        last = thread;
        lock.release();
    }

    /// The one that came first, null if there is none.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    VirtualThread_ pollOrNull() {
        if (first == null) {
            return null;
        }
        lock.acquire();
        VirtualThread_ thread = first;
        if (thread != null) {
            first = thread.nextReady;
            thread.nextReady = null;
            // NOTE: the release of the lock comes before any look at the thread's state: VirtualThread_.submit.
            thread.isReady = 0;
        }
        lock.release();
        return thread;
    }
}
