package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.BlockSource;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.SurvivorAllocator;
import ibrik.runtime.heap.space.WordStack;
import ibrik.runtime.heap.space.WorkerLock;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The markers of a collection: the leader, which found the roots, and as many helpers as executors stand still.
///
/// A helper calls [#help] when it has stopped. It waits until the leader has found the roots, marks until nothing is
/// left, and returns; the leader goes on when all have returned. A helper that is late is waited for, so none may call
/// before [#expect] counts it.
@UsesMagic(Reason.MAGIC)
public final class MarkTeam {
    /// Chosen: more markers wait for memory, not for one another.
    static final int MOST_HELPERS = 15;

    private static final long BYTES = 64;
    private static final int OPENED = 0;
    private static final int FINISHED = 4;

    /// The leader's are the first ones.
    private final Marker[] markers = new Marker[1 + MOST_HELPERS];
    private final Mover[] movers = new Mover[1 + MOST_HELPERS];
    private final WordStack[] stacks = new WordStack[1 + MOST_HELPERS];
    private final PrefetchQueue[] queues = new PrefetchQueue[1 + MOST_HELPERS];
    private final MarkPool pool;
    private final Bitmaps bitmaps;

    @Rank(LockRank.COLLECTION_WORKERS)
    private final WorkerLock lock;

    private Address counters = Address.none();
    private int started;
    private int expected;

    MarkTeam(
            HeapEnvironment environment,
            ObjectModel objects,
            ChunkTable chunks,
            Bitmaps bitmaps,
            BlockStates states,
            BlockSource blocks,
            ReferenceProcessor references,
            WorkerLock lock,
            long maximumStackBytes) {
        this.bitmaps = bitmaps;
        this.lock = lock;
        this.pool = new MarkPool(maximumStackBytes);
        for (int index = 0; index <= MOST_HELPERS; index++) {
            stacks[index] = new WordStack(maximumStackBytes);
            queues[index] = new PrefetchQueue();
            movers[index] = new Mover(objects, bitmaps, new SurvivorAllocator(blocks));
            markers[index] = new Marker(
                    environment,
                    objects,
                    chunks,
                    bitmaps,
                    states,
                    stacks[index],
                    queues[index],
                    references,
                    movers[index],
                    pool);
        }
    }

    /// Called once. False if there is no memory.
    boolean start(Platform platform) {
        return startMarker(platform);
    }

    private boolean startMarker(Platform platform) {
        if (!stacks[started].start(platform) || !queues[started].start(platform)) {
            return false;
        }
        started++;
        return true;
    }

    Marker leader() {
        return markers[0];
    }

    /// From the next collection on so many helpers must come; the result is at most `count` and [#MOST_HELPERS], and
    /// less if there is no memory for more. No collection runs.
    public int expect(int count, Platform platform) {
        if (counters.isNone() && !startShared(platform)) {
            return 0;
        }
        int wanted = Math.min(count, MOST_HELPERS);
        while (started <= wanted && startMarker(platform)) {
            continue;
        }
        expected = Math.min(wanted, started - 1);
        return expected;
    }

    private boolean startShared(Platform platform) {
        Address memory = platform.allocateRaw(BYTES);
        if (memory.isNone() || !pool.start(platform) || !lock.start(platform)) {
            return false;
        }
        Memory.fill(memory, BYTES, (byte) 0);
        counters = memory;
        return true;
    }

    /// Called at the start of each collection.
    @Uninterruptible(Reason.HEAP)
    void prepare(int fullCount) {
        for (int index = 0; index <= expected; index++) {
            markers[index].prepare(expected > 0, staysBit(fullCount));
        }
        bitmaps.share(expected > 0);
        lock.share(expected > 0);
        if (expected > 0) {
            pool.open(expected + 1);
        }
    }

    /// The bit of [ObjectLayout#STAYS] that is in use until the next full collection.
    @Uninterruptible(Reason.HEAP)
    private static int staysBit(int fullCount) {
        int first = Integer.lowestOneBit(ObjectLayout.STAYS);
        return (fullCount & 1) == 0 ? first : ObjectLayout.STAYS - first;
    }

    /// Called when all that must stay was marked.
    @Uninterruptible(Reason.HEAP)
    void letMove(boolean intoHoles, long nanoseconds, int fullCount) {
        for (int index = 0; index <= expected; index++) {
            movers[index].prepare(intoHoles, nanoseconds, expected > 0, staysBit(fullCount));
            markers[index].letMove();
        }
    }

    /// Called by the leader when the roots are found: follows everything.
    @Uninterruptible(Reason.HEAP)
    void drain() {
        if (expected > 0) {
            Memory.getAndAddInt(counters.plus(OPENED), 1);
        }
        leader().drain();
        if (expected > 0) {
            while (Memory.loadIntVolatile(counters.plus(FINISHED)) < expected) {
                continue;
            }
            Memory.storeIntVolatile(counters.plus(FINISHED), 0);
        }
        while (takeOverflowed()) {
            leader().followAllMarked();
        }
    }

    @Uninterruptible(Reason.HEAP)
    private boolean takeOverflowed() {
        boolean overflowed = false;
        for (int index = 0; index <= expected; index++) {
            overflowed |= stacks[index].takeOverflowed();
        }
        return overflowed;
    }

    /// Called once in each collection by each helper; waits until there is something to do.
    ///
    /// @param number from 1 up to what [#expect] gave
    /// @param seen how many collections had helpers before this one
    @Uninterruptible(Reason.HEAP)
    public void help(int number, int seen) {
        while (Memory.loadIntVolatile(counters.plus(OPENED)) == seen) {
            continue;
        }
        markers[number].drain();
        Memory.getAndAddInt(counters.plus(FINISHED), 1);
    }

    /// How many collections had helpers.
    @Uninterruptible(Reason.HEAP)
    public int helpedCount() {
        return counters.isNone() ? 0 : Memory.loadIntVolatile(counters.plus(OPENED));
    }

    /// Objects that moved in this collection.
    @Uninterruptible(Reason.HEAP)
    long movedCount() {
        long count = 0;
        for (int index = 0; index <= expected; index++) {
            count += movers[index].survivors().movedCount();
        }
        return count;
    }

    /// Their bytes.
    @Uninterruptible(Reason.HEAP)
    long movedBytes() {
        long bytes = 0;
        for (int index = 0; index <= expected; index++) {
            bytes += movers[index].survivors().movedBytes();
        }
        return bytes;
    }
}
