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

/// The markers of a collection: the leader, which finds the roots, and as many helpers as executors stand still and
/// come.
///
/// A helper calls [#help] when it has stopped, as often as it likes. It marks until nothing is left, and returns; the
/// leader goes on when all that came have returned, and waits for nobody else.
@UsesMagic(Reason.MAGIC)
public final class MarkTeam {
    /// Chosen: more markers wait for memory, not for one another.
    static final int MOST_HELPERS = 15;

    private static final long BYTES = 64;
    /// Not 0 while a collection begins: who stands still waits to be wanted (an int).
    private static final int BEGINS = 0;
    /// How many helpers of this collection have returned (an int).
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
    private int mostHelpers;

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

    /// From the next collection on up to so many helpers may come; the result is at most `count` and [#MOST_HELPERS],
    /// and less if there is no memory for more. No collection runs.
    public int admit(int count, Platform platform) {
        if (counters.isNone() && !startShared(platform)) {
            return 0;
        }
        int wanted = Math.min(count, MOST_HELPERS);
        while (started <= wanted && startMarker(platform)) {
            continue;
        }
        mostHelpers = Math.min(wanted, started - 1);
        return mostHelpers;
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

    @Uninterruptible(Reason.HEAP)
    boolean admitsHelpers() {
        return mostHelpers > 0;
    }

    /// Called before the others are stopped: those that stop from now on wait for [#prepare].
    @Uninterruptible(Reason.HEAP)
    void gather() {
        if (mostHelpers > 0) {
            Memory.storeIntVolatile(counters.plus(BEGINS), 1);
        }
    }

    /// Called when the others stand still; helpers may come from now on.
    @Uninterruptible(Reason.HEAP)
    void prepare(int fullCount) {
        boolean shared = mostHelpers > 0;
        for (int index = 0; index <= mostHelpers; index++) {
            markers[index].prepare(shared, staysBit(fullCount));
        }
        bitmaps.share(shared);
        lock.share(shared);
        if (shared) {
            pool.open(mostHelpers);
            Memory.storeIntVolatile(counters.plus(BEGINS), 0);
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
        for (int index = 0; index <= mostHelpers; index++) {
            movers[index].prepare(intoHoles, nanoseconds, mostHelpers > 0, staysBit(fullCount));
            markers[index].letMove();
        }
    }

    /// Called by the leader when the roots are found: follows everything.
    @Uninterruptible(Reason.HEAP)
    void drain() {
        leader().drain();
        if (mostHelpers > 0) {
            awaitHelpers(pool.close());
        }
        while (takeOverflowed()) {
            leader().followAllMarked();
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void awaitHelpers(int count) {
        for (int turn = 0; Memory.loadIntVolatile(counters.plus(FINISHED)) < count; turn++) {
            Platform.current().awaitOther(turn);
        }
        Memory.storeIntVolatile(counters.plus(FINISHED), 0);
    }

    @Uninterruptible(Reason.HEAP)
    private boolean takeOverflowed() {
        boolean overflowed = false;
        for (int index = 0; index <= mostHelpers; index++) {
            overflowed |= stacks[index].takeOverflowed();
        }
        return overflowed;
    }

    /// Called by an executor that stands still: marks if a collection runs that takes one more.
    ///
    /// @return whether it did
    @Uninterruptible(Reason.HEAP)
    public boolean help() {
        if (counters.isNone()) {
            return false;
        }
        for (int turn = 0; Memory.loadIntVolatile(counters.plus(BEGINS)) != 0; turn++) {
            Platform.current().awaitOther(turn);
        }
        int number = pool.join();
        if (number == 0) {
            return false;
        }
        // NOTE: behind join: what the leader has unmapped, in this collection's time with the lock too, came before.
        Platform.current().seeMappings();
        markers[number].drain();
        Memory.getAndAddInt(counters.plus(FINISHED), 1);
        return true;
    }

    /// Objects that moved in this collection.
    @Uninterruptible(Reason.HEAP)
    long movedCount() {
        long count = 0;
        for (int index = 0; index <= mostHelpers; index++) {
            count += movers[index].survivors().movedCount();
        }
        return count;
    }

    /// Their bytes.
    @Uninterruptible(Reason.HEAP)
    long movedBytes() {
        long bytes = 0;
        for (int index = 0; index <= mostHelpers; index++) {
            bytes += movers[index].survivors().movedBytes();
        }
        return bytes;
    }
}
