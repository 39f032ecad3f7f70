package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What the present collection does with each block: a byte, asked for each reference that is followed.
///
/// WHY: the bytes lie side by side, outside the heap. At the same place of each chunk, 2 MiB apart, they would share
/// one set of each cache, and hardly one would be found there when a GiB lives.
@UsesMagic(Reason.MAGIC)
final class BlockStates {
    /// Nothing is known.
    static final int UNKNOWN = 0;
    /// Its objects move.
    static final int EMPTIED = 1;
    /// All its objects are old.
    static final int OLD = 2;

    static final int RECORD_BYTES = Geometry.BLOCKS_IN_CHUNK;

    private final ChunkTable chunks;
    private Address table = Address.none();
    /// Where the table would begin if the range of the heap began at address 0.
    private long bias;

    BlockStates(ChunkTable chunks) {
        this.chunks = chunks;
    }

    /// Called once, after the chunk table started. False if there is no memory for the table.
    boolean start(Platform platform) {
        long bytes = (long) chunks.capacity() * RECORD_BYTES;
        table = platform.allocateRaw(bytes);
        if (table.isNone()) {
            return false;
        }
        // SAFE: the table was just allocated with this size.
        Memory.fill(table, bytes, (byte) UNKNOWN);
        bias = table.raw() - (chunks.heapStart().raw() >> Geometry.LOG_BLOCK_BYTES);
        return true;
    }

    /// The state of the block of an address in the heap.
    @Inline
    @Uninterruptible(Reason.HEAP)
    int of(Address object) {
        // SAFE: the table has a byte for each block of the range (start).
        return Memory.loadByte(place(object));
    }

    /// True if the object's block is being emptied.
    @Inline
    @Uninterruptible(Reason.HEAP)
    boolean isEmptied(Address object) {
        return of(object) == EMPTIED;
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private Address place(Address object) {
        return new Address(bias + (object.raw() >> Geometry.LOG_BLOCK_BYTES));
    }

    @Uninterruptible(Reason.HEAP)
    void empty(Address block) {
        Memory.storeByte(place(block), (byte) EMPTIED);
    }

    /// Writes the states of a chunk's blocks, a bit for each.
    ///
    /// @param emptied blocks whose objects move
    /// @param old blocks with old objects alone
    @Uninterruptible(Reason.HEAP)
    void store(int chunk, long emptied, long old) {
        Address states = table.plus((long) chunk * RECORD_BYTES);
        for (int block = 0; block < Geometry.BLOCKS_IN_CHUNK; block += 8) {
            // SAFE: eight of the chunk's states, one byte for each bit.
            Memory.storeLong(states.plus(block), spread(emptied >>> block) * EMPTIED + spread(old >>> block) * OLD);
        }
    }

    /// A byte for each of the lowest eight bits, the first bit in the lowest byte.
    @Uninterruptible(Reason.HEAP)
    static long spread(long bits) {
        // Bit n alone is left of the copy in byte n; what is added carries it, wherever it is, into the byte's top bit.
        long one = (bits & 0xFF) * 0x0101010101010101L & 0x8040201008040201L;
        return (one + 0x7F7F7F7F7F7F7F7FL) >>> 7 & 0x0101010101010101L;
    }
}
