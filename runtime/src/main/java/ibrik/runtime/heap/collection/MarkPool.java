package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.WordStack;
import ibrik.runtime.heap.space.WorkerLock;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Work that markers give to one another, and how they find out that there is none left.
///
/// A marker with much to do gives a part away as soon as another one waits. A marker that waits counts as idle; who has
/// work never is, and nobody else gives any away, so all are done when all are idle and nothing is here.
@UsesMagic(Reason.MAGIC)
final class MarkPool {
    /// Entries that change hands at once. Chosen: few enough to share a short list, many enough to pay for the lock.
    static final int BATCH = 32;

    private static final long BYTES = 64;
    private static final int IDLE = 0;
    private static final int HELD = 4;

    private final WordStack entries;

    @Rank(LockRank.MARK_PACKETS)
    private final WorkerLock lock = new WorkerLock();

    private Address counters = Address.none();
    private int workers;

    MarkPool(long maximumBytes) {
        this.entries = new WordStack(maximumBytes);
    }

    /// Called once. False if there is no memory.
    boolean start(Platform platform) {
        counters = platform.allocateRaw(BYTES);
        if (counters.isNone() || !lock.start(platform) || !entries.start(platform)) {
            return false;
        }
        Memory.fill(counters, BYTES, (byte) 0);
        lock.share(true);
        return true;
    }

    /// Called before the markers begin.
    @Uninterruptible(Reason.HEAP)
    void open(int count) {
        workers = count;
        Memory.storeIntVolatile(counters.plus(IDLE), 0);
    }

    /// True if a marker waits and nothing is here for it.
    @Inline
    @Uninterruptible(Reason.HEAP)
    boolean isHungry() {
        // SAFE: the counters are ours (start).
        return Memory.loadIntVolatile(counters.plus(IDLE)) != 0 && Memory.loadIntVolatile(counters.plus(HELD)) == 0;
    }

    /// Moves up to [#BATCH] entries here.
    @Uninterruptible(Reason.HEAP)
    void give(WordStack from) {
        lock.acquire();
        move(from, entries);
        lock.release();
    }

    /// Moves some entries to an empty stack; false when all markers are done. Waits for one or the other.
    @Uninterruptible(Reason.HEAP)
    boolean take(WordStack to) {
        if (tryTake(to)) {
            return true;
        }
        Memory.getAndAddInt(counters.plus(IDLE), 1);
        while (Memory.loadIntVolatile(counters.plus(IDLE)) < workers) {
            if (Memory.loadIntVolatile(counters.plus(HELD)) != 0) {
                Memory.getAndAddInt(counters.plus(IDLE), -1);
                if (tryTake(to)) {
                    return true;
                }
                Memory.getAndAddInt(counters.plus(IDLE), 1);
            }
        }
        return false;
    }

    @Uninterruptible(Reason.HEAP)
    private boolean tryTake(WordStack to) {
        lock.acquire();
        move(entries, to);
        lock.release();
        return !to.isEmpty();
    }

    /// Under the lock. A slice of an array is two words, which stay together.
    @Uninterruptible(Reason.HEAP)
    private void move(WordStack from, WordStack to) {
        for (int count = 0; count < BATCH && !from.isEmpty() && to.hasRoom(2); count++) {
            long entry = from.pop();
            if (Marker.isSlice(entry)) {
                to.pushPair(from.pop(), entry);
            } else {
                to.push(entry);
            }
        }
        Memory.storeIntVolatile(counters.plus(HELD), entries.isEmpty() ? 0 : 1);
    }
}
