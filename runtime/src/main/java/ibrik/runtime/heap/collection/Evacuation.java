package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.Lines;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;

/// Which blocks a collection empties by moving their objects, as far as no stack names them and there is room.
///
/// A young collection empties the fresh blocks. A full one empties the fresh and the sparse ones, as many of the latter
/// as there is room for. If the last fresh objects mostly lived, their blocks are left alone: marking is cheaper.
/// The last one before an OutOfMemoryError *compacts*: it fills the holes of some blocks with the objects of others, so
/// that free memory comes in one piece.
/// The idea is from S. Blackburn and K. McKinley, "Immix", PLDI 2008, section 3.2.
@UsesMagic(Reason.MAGIC)
public final class Evacuation {
    /// A block with so many lines in use, or fewer, is sparse. Chosen: a quarter.
    private static final int SPARSE_LINES = Geometry.LINES_IN_BLOCK / 4;

    /// Blocks are compacted in this order: those with up to so many live lines, with up to twice as many, ...
    private static final int STEP_LINES = Geometry.LINES_IN_BLOCK / 8;

    private final ChunkTable chunks;
    private final HeapSettings settings;
    private final BlockStates states;
    private int blockCount;
    /// Lines in the blocks that the last call of [#sparseBlocks] chose.
    private int sparseLines;

    Evacuation(ChunkTable chunks, HeapSettings settings, BlockStates states) {
        this.states = states;
        this.chunks = chunks;
        this.settings = settings;
    }

    /// How many blocks the present collection empties, or the last one emptied.
    @Uninterruptible(Reason.HEAP)
    int blockCount() {
        return blockCount;
    }

    /// Chooses, before the states of lines are freed.
    ///
    /// @param mostLived more than half of what was allocated before the last collection lived
    @Uninterruptible(Reason.HEAP)
    void choose(boolean isYoung, boolean mostLived) {
        blockCount = 0;
        boolean moves = settings.movesAll || !mostLived;
        long room = isYoung ? 0 : roomInLines();
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                long chosen = moves ? chunks.freshBlocks(index) : 0;
                if (!isYoung) {
                    chosen |= sparseBlocks(index, room);
                    room -= sparseLines;
                }
                store(index, chosen, isYoung ? ~(chunks.freshBlocks(index) | chosen) : 0);
            } else {
                store(index, 0, 0);
            }
        }
    }

    /// Chooses, in a full collection, the emptiest blocks whose objects find room in free blocks and in holes of
    /// the others, and says that they are fresh, so that nothing moves there. The highest go first, because room
    /// is sought from below: neighbours become free together, and whole chunks.
    @Uninterruptible(Reason.HEAP)
    void chooseToCompact() {
        blockCount = 0;
        long room = 0;
        for (int index = 0; index < chunks.used(); index++) {
            store(index, 0, 0);
            if (chunks.state(index) == ChunkTable.REGULAR) {
                room += (long) Long.bitCount(chunks.freeBlocks(index)) * Geometry.LINES_IN_BLOCK;
                for (long left = usedBlocks(index); left != 0; left &= left - 1) {
                    room += holes(index, Long.numberOfTrailingZeros(left));
                }
            }
        }
        for (int most = STEP_LINES; most <= Geometry.LINES_IN_BLOCK && room > 0; most += STEP_LINES) {
            room = chooseToCompact(most, room);
        }
    }

    /// Chooses among the blocks with at most so many lines that live, and more than a step below.
    ///
    /// @param room lines that chosen objects may fill
    /// @return what is left of it; 0 if it did not do for all
    @Uninterruptible(Reason.HEAP)
    private long chooseToCompact(int most, long room) {
        long left = room;
        for (int number = chunks.used() * Geometry.BLOCKS_IN_CHUNK - 1; number >= 0; number--) {
            int index = number / Geometry.BLOCKS_IN_CHUNK;
            int block = number % Geometry.BLOCKS_IN_CHUNK;
            if (chunks.state(index) == ChunkTable.REGULAR && (usedBlocks(index) >>> block & 1) != 0) {
                int lines = movableLines(index, block);
                if (lines > most - STEP_LINES && lines <= most) {
                    // A third more than it takes: not every object fits in the hole that comes next.
                    left -= holes(index, block) + lines + lines / 3;
                    if (left < 0) {
                        return 0;
                    }
                    empty(index, block);
                }
            }
        }
        return left;
    }

    @Uninterruptible(Reason.HEAP)
    private void empty(int index, int block) {
        chunks.storeFreshBlocks(index, chunks.freshBlocks(index) | 1L << block);
        states.empty(block(index, block));
        blockCount++;
    }

    /// Blocks with objects of which none is fresh.
    @Uninterruptible(Reason.HEAP)
    private long usedBlocks(int index) {
        return ChunkTable.ALL_USABLE_BLOCKS & ~chunks.freeBlocks(index) & ~chunks.freshBlocks(index);
    }

    /// Live lines that are not the chunk's metadata.
    @Uninterruptible(Reason.HEAP)
    private int movableLines(int index, int block) {
        int metadata = block == Geometry.PARTIAL_BLOCK ? Geometry.METADATA_LINES_IN_PARTIAL_BLOCK : 0;
        return Lines.liveIn(block(index, block)) - metadata;
    }

    @Uninterruptible(Reason.HEAP)
    private int holes(int index, int block) {
        return Geometry.LINES_IN_BLOCK - Lines.liveIn(block(index, block));
    }

    @Uninterruptible(Reason.HEAP)
    private Address block(int index, int block) {
        return chunks.chunk(index).plus((long) block << Geometry.LOG_BLOCK_BYTES);
    }

    @Uninterruptible(Reason.HEAP)
    private long sparseBlocks(int index, long room) {
        int bound = settings.movesAll ? Geometry.LINES_IN_BLOCK : SPARSE_LINES;
        long chosen = 0;
        sparseLines = 0;
        for (long left = usedBlocks(index); left != 0; left &= left - 1) {
            int block = Long.numberOfTrailingZeros(left);
            int lines = Lines.liveIn(block(index, block));
            if (lines <= bound && sparseLines + lines <= room) {
                sparseLines += lines;
                chosen |= 1L << block;
            }
        }
        return chosen;
    }

    /// Lines of free blocks, which are sure to take what is moved; half of them are left for fresh objects.
    @Uninterruptible(Reason.HEAP)
    private long roomInLines() {
        if (settings.movesAll) {
            return Long.MAX_VALUE;
        }
        long blocks = 0;
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.state(index) == ChunkTable.REGULAR) {
                blocks += Long.bitCount(chunks.freeBlocks(index));
            }
        }
        return blocks * Geometry.LINES_IN_BLOCK / 2;
    }

    @Uninterruptible(Reason.HEAP)
    private void store(int chunk, long chosen, long old) {
        blockCount += Long.bitCount(chosen);
        states.store(chunk, chosen, old);
    }
}
