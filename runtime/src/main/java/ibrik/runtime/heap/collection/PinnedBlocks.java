package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The objects and blocks that words of stacks hold at their place in the present collection: a bit for each block.
@UsesMagic(Reason.MAGIC)
public final class PinnedBlocks {
    public static final int RECORD_BYTES = 8;

    private final ChunkTable chunks;
    private Address table = Address.none();
    private long objects;
    private long blocks;

    PinnedBlocks(ChunkTable chunks) {
        this.chunks = chunks;
    }

    /// Called once, after the chunk table started. False if there is no memory for the table.
    boolean start(Platform platform) {
        table = platform.allocateRaw((long) chunks.capacity() * RECORD_BYTES);
        return !table.isNone();
    }

    /// Forgets the collection before.
    @Uninterruptible(Reason.HEAP)
    void clear() {
        objects = 0;
        blocks = 0;
        // SAFE: the table has a record for each chunk of the range (start).
        Memory.fill(table, (long) chunks.used() * RECORD_BYTES, (byte) 0);
    }

    /// Counts an object of the heap, for the first time in this collection.
    @Uninterruptible(Reason.HEAP)
    void add(Address object) {
        objects++;
        // SAFE: an object lies in a chunk of the range.
        Address record = table.plus((long) chunks.indexOf(object) * RECORD_BYTES);
        long before = Memory.loadLong(record);
        long after = before | 1L << Geometry.blockIndex(object);
        Memory.storeLong(record, after);
        blocks += before == after ? 0 : 1;
    }

    @Uninterruptible(Reason.HEAP)
    long objects() {
        return objects;
    }

    /// Blocks in which counted objects begin.
    @Uninterruptible(Reason.HEAP)
    long blocks() {
        return blocks;
    }
}
