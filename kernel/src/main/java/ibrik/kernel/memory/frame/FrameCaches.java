package ibrik.kernel.memory.frame;

import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Pages of 4 KiB that each core has at hand, so that taking and giving one needs no lock, and what each core counts.
/// A core touches its own record alone, but for sums, which may be a little old.
///
///     a record of 512 bytes, so that no two cores share a cache line:
///     +0   i64  number of pages at hand
///     +8   i64  the last recall of the pool that this core has followed
///     +16  i64  bytes taken less bytes given, for each [FrameUse]; negative where others took what this core gave
///     +64  i64  physical addresses of the pages at hand, the last one given first
@UsesMagic("keeps records outside the Java heap")
public final class FrameCaches {
    /// How many pages a core keeps at most.
    public static final int CAPACITY = 56;
    /// What goes back when there are too many. Chosen: half, so that a core that takes and gives in turn meets the lock
    /// once in 28 times.
    static final int SURPLUS = CAPACITY / 2;

    private static final int COUNT = 0;
    private static final int RECALL = 8;
    private static final int USED = 16;
    private static final int PAGES = 64;
    private static final int RECORD_BYTES = PAGES + 8 * CAPACITY;
    private static final String WHY = "page faults take frames";

    private Address records = Address.none();
    private int cores;

    static long bytes(int cores) {
        return (long) cores * RECORD_BYTES;
    }

    void start(Address zeroedRecords, int cores) {
        this.records = zeroedRecords;
        this.cores = cores;
    }

    @Uninterruptible(WHY)
    private Address record(int core) {
        return records.plus((long) core * RECORD_BYTES);
    }

    @Uninterruptible(WHY)
    int count(int core) {
        // SAFE: records of all cores are ours (start); numbers of cores are below their count (RunningCore).
        return (int) Memory.loadLong(record(core).plus(COUNT));
    }

    /// There is room.
    @Uninterruptible(WHY)
    void push(int core, long page) {
        int count = count(core);
        // SAFE: as in count(); the callers keep count below CAPACITY.
        Memory.storeLong(record(core).plus(PAGES + 8L * count), page);
        Memory.storeLong(record(core).plus(COUNT), count + 1L);
    }

    /// There is one.
    @Uninterruptible(WHY)
    long pop(int core) {
        int count = count(core) - 1;
        // SAFE: as in count(); the callers have seen that it was not 0.
        Memory.storeLong(record(core).plus(COUNT), count);
        return Memory.loadLong(record(core).plus(PAGES + 8L * count));
    }

    /// True if the pool has asked for all pages since this was called last.
    @Uninterruptible(WHY)
    boolean isRecalled(int core, long recall) {
        Address seen = record(core).plus(RECALL);
        // SAFE: as in count().
        if (Memory.loadLong(seen) == recall) {
            return false;
        }
        Memory.storeLong(seen, recall);
        return true;
    }

    /// Counts bytes that were taken, or, negative, given back.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    void use(int core, FrameUse use, long bytes) {
        Address used = record(core).plus(USED + 8L * use.ordinal());
        // SAFE: as in count(); the record has a word for each use.
        Memory.storeLong(used, Memory.loadLong(used) + bytes);
    }

    /// Bytes that all cores have at hand.
    @Uninterruptible(WHY)
    long bytesAtHand() {
        long pages = 0;
        for (int core = 0; core < cores; core++) {
            pages += count(core);
        }
        return pages * AddressSpace.PAGE;
    }

    @Uninterruptible(WHY)
    long usedBytes(FrameUse use) {
        long sum = 0;
        for (int core = 0; core < cores; core++) {
            // SAFE: as in use().
            sum += Memory.loadLong(record(core).plus(USED + 8L * use.ordinal()));
        }
        return sum;
    }
}
