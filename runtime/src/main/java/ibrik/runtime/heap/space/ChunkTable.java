package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What each 2 MiB chunk of the heap range is, and which of its blocks are free: 48 bytes for each, outside the heap.
///
///     +0   i64  blocks that are wholly free, a bit each
///     +8   i64  blocks with free lines that no allocator has taken yet
///     +16  i64  blocks never used since the chunk was committed, so still zero
///     +24  i32  state
///     +28  i32  huge objects: number of chunks (first chunk), distance in chunks to the first (the others)
///     +32  i64  fresh blocks: an allocator took them, or a part of them, since the last collection; huge objects: the
///               block in which a new one begins
///     +40  i32  1 if there may be dirty cards, see [ibrik.runtime.heap.space.Cards]
///     +44  i32  live lines of the blocks that are not fresh, from the one on that the metadata share with objects
@UsesMagic(Reason.MAGIC)
public final class ChunkTable {
    public static final int UNCOMMITTED = 0;
    /// Committed, content unknown.
    public static final int EMPTY = 1;
    public static final int REGULAR = 2;
    public static final int HUGE = 3;
    public static final int HUGE_TAIL = 4;

    public static final int RECORD_BYTES = 48;
    private static final int FREE_BLOCKS = 0;
    private static final int RECYCLABLE_BLOCKS = 8;
    private static final int VIRGIN_BLOCKS = 16;
    private static final int STATE = 24;
    private static final int RUN = 28;
    private static final int FRESH_BLOCKS = 32;
    private static final int DIRTY = 40;
    private static final int LIVE_LINES = 44;
    static final long ALL_WHOLE_BLOCKS = -1L << Geometry.FIRST_WHOLE_BLOCK;
    public static final long ALL_USABLE_BLOCKS = -1L << Geometry.PARTIAL_BLOCK;

    private Address table = Address.none();
    private Address heapStart = Address.none();
    private int capacity;
    private int used;
    private int committed;

    /// Called once. False if there is no memory for the table.
    public boolean start(Platform platform) {
        heapStart = platform.heapStart();
        capacity = (int) (platform.heapCapacity() >> Geometry.LOG_CHUNK_BYTES);
        table = platform.allocateRaw((long) capacity * RECORD_BYTES);
        if (table.isNone()) {
            return false;
        }
        // SAFE: the table was just allocated with this size.
        Memory.fill(table, (long) capacity * RECORD_BYTES, (byte) 0);
        return true;
    }

    @Uninterruptible(Reason.HEAP)
    public Address heapStart() {
        return heapStart;
    }

    /// Bytes of the range of addresses in which objects may lie.
    @Uninterruptible(Reason.HEAP)
    public long extent() {
        return (long) capacity << Geometry.LOG_CHUNK_BYTES;
    }

    /// How many chunks the range has.
    @Uninterruptible(Reason.HEAP)
    public int capacity() {
        return capacity;
    }

    /// Chunks with this index or a higher one were never committed.
    @Uninterruptible(Reason.HEAP)
    public int used() {
        return used;
    }

    @Uninterruptible(Reason.HEAP)
    public int committed() {
        return committed;
    }

    @Uninterruptible(Reason.HEAP)
    public Address chunk(int index) {
        return heapStart.plus((long) index << Geometry.LOG_CHUNK_BYTES);
    }

    /// The index of the chunk that holds an address of the heap range.
    @Uninterruptible(Reason.HEAP)
    public int indexOf(Address address) {
        return (int) (address.distanceFrom(heapStart) >> Geometry.LOG_CHUNK_BYTES);
    }

    @Uninterruptible(Reason.HEAP)
    private Address record(int index) {
        return table.plus((long) index * RECORD_BYTES);
    }

    @Uninterruptible(Reason.HEAP)
    public int state(int index) {
        return Memory.loadInt(record(index).plus(STATE));
    }

    /// See the class comment; meaningful for huge objects alone.
    @Uninterruptible(Reason.HEAP)
    public int run(int index) {
        return Memory.loadInt(record(index).plus(RUN));
    }

    @Uninterruptible(Reason.HEAP)
    public void describe(int index, int state, int run) {
        Memory.storeInt(record(index).plus(STATE), state);
        Memory.storeInt(record(index).plus(RUN), run);
    }

    @Uninterruptible(Reason.HEAP)
    public long freeBlocks(int index) {
        return Memory.loadLong(record(index).plus(FREE_BLOCKS));
    }

    @Uninterruptible(Reason.HEAP)
    public void storeFreeBlocks(int index, long blocks) {
        Memory.storeLong(record(index).plus(FREE_BLOCKS), blocks);
    }

    @Uninterruptible(Reason.HEAP)
    public long recyclableBlocks(int index) {
        return Memory.loadLong(record(index).plus(RECYCLABLE_BLOCKS));
    }

    @Uninterruptible(Reason.HEAP)
    public void storeRecyclableBlocks(int index, long blocks) {
        Memory.storeLong(record(index).plus(RECYCLABLE_BLOCKS), blocks);
    }

    @Uninterruptible(Reason.HEAP)
    public long virginBlocks(int index) {
        return Memory.loadLong(record(index).plus(VIRGIN_BLOCKS));
    }

    @Uninterruptible(Reason.HEAP)
    void storeVirginBlocks(int index, long blocks) {
        Memory.storeLong(record(index).plus(VIRGIN_BLOCKS), blocks);
    }

    @Uninterruptible(Reason.HEAP)
    public long freshBlocks(int index) {
        return Memory.loadLong(record(index).plus(FRESH_BLOCKS));
    }

    /// True if the object that begins here may be new: allocated since the last collection. False outside the heap.
    @Uninterruptible(Reason.BARRIER)
    public boolean mayBeNew(Address object) {
        if (Long.compareUnsigned(object.distanceFrom(heapStart), extent()) >= 0) {
            return false;
        }
        return (freshBlocks(indexOf(object)) >>> Geometry.blockIndex(object) & 1) != 0;
    }

    @Uninterruptible(Reason.HEAP)
    public void storeFreshBlocks(int index, long blocks) {
        Memory.storeLong(record(index).plus(FRESH_BLOCKS), blocks);
    }

    @Uninterruptible(Reason.HEAP)
    public boolean isDirty(int index) {
        return Memory.loadInt(record(index).plus(DIRTY)) != 0;
    }

    /// NOTE: a plain store, so that executors may do this at the same time.
    @Uninterruptible(Reason.BARRIER)
    public void setDirty(int index) {
        Memory.storeInt(record(index).plus(DIRTY), 1);
    }

    @Uninterruptible(Reason.HEAP)
    public void clearDirty(int index) {
        Memory.storeInt(record(index).plus(DIRTY), 0);
    }

    @Uninterruptible(Reason.HEAP)
    public int liveLines(int index) {
        return Memory.loadInt(record(index).plus(LIVE_LINES));
    }

    @Uninterruptible(Reason.HEAP)
    public void storeLiveLines(int index, int lines) {
        Memory.storeInt(record(index).plus(LIVE_LINES), lines);
    }

    /// Makes a chunk for blocks, from an empty one or, below `limit` committed chunks, a new one. -1 if there is none.
    @Uninterruptible(Reason.HEAP)
    int addRegular(Platform platform, int limit) {
        for (int index = 0; index < used; index++) {
            if (state(index) == EMPTY) {
                // SAFE: a committed chunk without objects.
                Memory.fill(chunk(index), Geometry.METADATA_BYTES, (byte) 0);
                return makeRegular(index, 0);
            }
        }
        for (int index = 0; index < capacity && committed < limit; index++) {
            if (state(index) == UNCOMMITTED) {
                return commit(platform, index, 1) ? makeRegular(index, ALL_USABLE_BLOCKS) : -1;
            }
        }
        return -1;
    }

    /// The metadata of the chunk is zero.
    @Uninterruptible(Reason.HEAP)
    private int makeRegular(int index, long virgin) {
        describe(index, REGULAR, 0);
        // NOTE: the metadata's own lines stay live for ever, so the sweeper never finds their blocks free.
        Lines.set(chunk(index), Geometry.METADATA_BYTES, Lines.LIVE);
        storeFreeBlocks(index, ALL_WHOLE_BLOCKS);
        storeRecyclableBlocks(index, 1L << Geometry.PARTIAL_BLOCK);
        storeVirginBlocks(index, virgin);
        storeFreshBlocks(index, 0);
        clearDirty(index);
        storeLiveLines(index, Geometry.METADATA_LINES_IN_PARTIAL_BLOCK);
        return index;
    }

    /// Finds `count` neighbouring chunks that hold nothing and makes them usable; the first one's index, -1 if none.
    @Uninterruptible(Reason.HEAP)
    int addRun(Platform platform, int count, int limit) {
        int length = 0;
        int fresh = 0;
        for (int index = 0; index < capacity; index++) {
            int state = state(index);
            if (state == UNCOMMITTED || state == EMPTY) {
                length++;
                fresh += state == UNCOMMITTED ? 1 : 0;
            } else {
                length = 0;
                fresh = 0;
            }
            if (length > count) {
                fresh -= state(index - count) == UNCOMMITTED ? 1 : 0;
                length--;
            }
            if (length == count && committed + fresh <= limit) {
                return commitRun(platform, index - count + 1, count) ? index - count + 1 : -1;
            }
        }
        return -1;
    }

    @Uninterruptible(Reason.HEAP)
    private boolean commitRun(Platform platform, int first, int count) {
        for (int index = first; index < first + count; index++) {
            if (state(index) == UNCOMMITTED && !commit(platform, index, 1)) {
                return false;
            }
        }
        return true;
    }

    @Uninterruptible(Reason.HEAP)
    private boolean commit(Platform platform, int index, int count) {
        if (!platform.commit(chunk(index), count * Geometry.CHUNK_BYTES)) {
            return false;
        }
        describe(index, EMPTY, 0);
        committed += count;
        used = Math.max(used, index + count);
        return true;
    }

    /// Gives empty chunks back, those with the highest addresses first, until `limit` are committed.
    @Uninterruptible(Reason.HEAP)
    public void releaseDownTo(Platform platform, int limit) {
        for (int index = used - 1; index >= 0 && committed > limit; index--) {
            if (state(index) == EMPTY) {
                platform.release(chunk(index), Geometry.CHUNK_BYTES);
                describe(index, UNCOMMITTED, 0);
                committed--;
            }
        }
    }
}
