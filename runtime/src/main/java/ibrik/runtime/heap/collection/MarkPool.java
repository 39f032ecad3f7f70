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
/// work never is, and nobody else gives any away, so all are done when all are idle and nothing is here. Markers may
/// join until then: how many there are and how many are idle is one word, so that all agree on the end.
@UsesMagic(Reason.MAGIC)
final class MarkPool {
    /// Entries that change hands at once. Chosen: few enough to share a short list, many enough to pay for the lock.
    private static final int BATCH = 32;
    /// Who has no more keeps it. Chosen: the lock costs as much as a few objects.
    private static final int LEAST = 3;
    /// A stack up to here gives its lowest words, for which the others have to move. Chosen: 4 KiB.
    private static final int SHORT = 512;

    private static final long BYTES = 64;
    /// [#MARKER] for each marker, one for each that is idle, and [#OPEN] while others may join (an int).
    private static final int STATE = 0;
    private static final int HELD = 4;
    private static final int IDLE_MASK = 0xFF;
    private static final int LOG_MARKER = 8;
    private static final int MARKER = 1 << LOG_MARKER;
    private static final int OPEN = 1 << 16;

    private final WordStack entries;

    @Rank(LockRank.MARK_PACKETS)
    private final WorkerLock lock = new WorkerLock();

    private Address counters = Address.none();
    private int mostHelpers;

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

    /// From now on up to so many join the leader, who is a marker already.
    @Uninterruptible(Reason.HEAP)
    void open(int helpers) {
        mostHelpers = helpers;
        Memory.storeIntVolatile(counters.plus(STATE), OPEN + MARKER);
    }

    /// The number of the marker that the caller is from now on, the leader's being 0; 0 if no more may join, or all is
    /// done.
    @Uninterruptible(Reason.HEAP)
    int join() {
        while (true) {
            int state = Memory.loadIntVolatile(counters.plus(STATE));
            int number = markers(state);
            if ((state & OPEN) == 0 || isEnd(state) || number > mostHelpers) {
                return 0;
            }
            if (Memory.compareAndSetInt(counters.plus(STATE), state, state + MARKER)) {
                return number;
            }
        }
    }

    /// From now on nobody joins.
    ///
    /// @return how many have
    @Uninterruptible(Reason.HEAP)
    int close() {
        return markers(Memory.getAndAddInt(counters.plus(STATE), -OPEN)) - 1;
    }

    @Uninterruptible(Reason.HEAP)
    private static int markers(int state) {
        return (state & OPEN - 1) >> LOG_MARKER;
    }

    @Uninterruptible(Reason.HEAP)
    private static boolean isEnd(int state) {
        return (state & IDLE_MASK) == markers(state);
    }

    /// True if a marker waits and nothing is here for it.
    @Inline
    @Uninterruptible(Reason.HEAP)
    boolean isHungry() {
        // SAFE: the counters are ours (start).
        return (Memory.loadIntVolatile(counters.plus(STATE)) & IDLE_MASK) != 0
                && Memory.loadIntVolatile(counters.plus(HELD)) == 0;
    }

    /// Whether it is worth it to give a part of this away.
    @Inline
    @Uninterruptible(Reason.HEAP)
    static boolean isEnough(WordStack stack) {
        return stack.hasMoreThan(LEAST);
    }

    /// Moves up to [#BATCH] entries here.
    @Uninterruptible(Reason.HEAP)
    void give(WordStack from) {
        lock.acquire();
        if (from.words() > SHORT) {
            move(from, entries);
        } else {
            moveLowest(from);
        }
        Memory.storeIntVolatile(counters.plus(HELD), entries.isEmpty() ? 0 : 1);
        lock.release();
    }

    /// Under the lock. The lowest entries are the oldest: in a tree the largest subtrees.
    @Uninterruptible(Reason.HEAP)
    private void moveLowest(WordStack from) {
        long count = Math.min(BATCH, from.words() / 2);
        if (Marker.isSlice(from.word(count))) {
            count++;
        }
        if (entries.hasRoom(BATCH + 1)) {
            for (long index = 0; index < count; index++) {
                entries.push(from.word(index));
            }
            from.removeLowest(count);
        }
    }

    /// Moves some entries to an empty stack; false when all markers are done. Waits for one or the other.
    @Uninterruptible(Reason.HEAP)
    boolean take(WordStack to) {
        if (tryTake(to)) {
            return true;
        }
        Memory.getAndAddInt(counters.plus(STATE), 1);
        for (int turn = 0; !isEnd(Memory.loadIntVolatile(counters.plus(STATE))); turn++) {
            if (Memory.loadIntVolatile(counters.plus(HELD)) != 0) {
                Memory.getAndAddInt(counters.plus(STATE), -1);
                if (tryTake(to)) {
                    return true;
                }
                Memory.getAndAddInt(counters.plus(STATE), 1);
            }
            Platform.current().awaitOther(turn);
        }
        return false;
    }

    @Uninterruptible(Reason.HEAP)
    private boolean tryTake(WordStack to) {
        lock.acquire();
        move(entries, to);
        Memory.storeIntVolatile(counters.plus(HELD), entries.isEmpty() ? 0 : 1);
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
    }
}
