package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Memory for the objects that a collection moves: holes in blocks that hold old objects (young collections only), and
/// free blocks. It is not zeroed; what stays unused is free again after the collection.
public final class SurvivorAllocator {
    /// Longer objects go to free blocks, because looking for long holes wastes the short ones. Chosen.
    private static final long MAX_IN_HOLES = 4 * Geometry.LINE_BYTES;

    /// Without free blocks, objects up to here go to holes all the same. Chosen.
    private static final long MAX_AS_LAST_RESORT = Geometry.BLOCK_BYTES / 8;

    private final BlockSource blocks;
    private boolean mayUseHoles;
    /// No block was left at the last attempt, and there are no more before the next collection: to search again for
    /// every object would take longer than all the rest.
    private boolean isExhausted;
    /// The same for blocks without holes.
    private boolean hasNoFree;
    private Address cursor = Address.none();
    private Address limit = Address.none();
    private Address blockEnd = Address.none();
    private Address longCursor = Address.none();
    private Address longLimit = Address.none();
    private long movedBytes;
    private long movedCount;
    /// How long it may give room, see [#prepare].
    private long mostNanoseconds;
    /// [Platform#processorNanoseconds] at the first block.
    private long startNanoseconds;

    public SurvivorAllocator(BlockSource blocks) {
        this.blocks = blocks;
    }

    /// Called at the start of each collection that moves objects.
    ///
    /// @param nanoseconds of the processor after which there is no more room: what is found then stays where it is,
    /// which takes a third of the time. The clock is read once for each block
    @Uninterruptible(Reason.HEAP)
    public void prepare(boolean intoHoles, long nanoseconds) {
        mayUseHoles = intoHoles;
        mostNanoseconds = nanoseconds;
        startNanoseconds = 0;
        isExhausted = false;
        hasNoFree = false;
        cursor = Address.none();
        limit = Address.none();
        blockEnd = Address.none();
        longCursor = Address.none();
        longLimit = Address.none();
        movedBytes = 0;
        movedCount = 0;
    }

    /// Bytes given since the last [#prepare].
    @Uninterruptible(Reason.HEAP)
    public long movedBytes() {
        return movedBytes;
    }

    /// Objects that got room since the last [#prepare].
    @Uninterruptible(Reason.HEAP)
    public long movedCount() {
        return movedCount;
    }

    /// Room for an object of at most [Geometry#MAX_MEDIUM_BYTES], none if there is none.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public Address allocate(long bytes) {
        if (bytes <= MAX_IN_HOLES) {
            Address place = cursor;
            if (limit.distanceFrom(place) >= bytes) {
                cursor = place.plus(bytes);
                movedBytes += bytes;
                movedCount++;
                return place;
            }
            return allocateInNextHole(bytes);
        }
        return allocateLong(bytes);
    }

    /// Takes the last room back; another marker was faster.
    @Uninterruptible(Reason.HEAP)
    public void takeBack(Address place, long bytes) {
        movedBytes -= bytes;
        movedCount--;
        if (cursor.isSame(place.plus(bytes))) {
            cursor = place;
        } else {
            longCursor = place;
        }
    }

    @NeverInline("keeps allocate small")
    @Uninterruptible(Reason.HEAP)
    private Address allocateInNextHole(long bytes) {
        do {
            Address hole = Lines.firstFree(limit, blockEnd);
            if (hole.isSame(blockEnd)) {
                hole = nextBlock();
                if (hole.isNone()) {
                    return hole;
                }
            } else {
                limit = Lines.endOfHole(hole, blockEnd);
                cursor = hole;
            }
        } while (limit.distanceFrom(cursor) < bytes);
        Address place = cursor;
        cursor = place.plus(bytes);
        movedBytes += bytes;
        movedCount++;
        return place;
    }

    @Uninterruptible(Reason.HEAP)
    private Address takeBlock(boolean mayHaveHoles) {
        long now = Platform.current().processorNanoseconds();
        if (startNanoseconds == 0) {
            startNanoseconds = now;
        }
        if (now - startNanoseconds > mostNanoseconds) {
            isExhausted = true;
            hasNoFree = true;
            return Address.none();
        }
        return blocks.takeForSurvivors(mayHaveHoles);
    }

    /// Makes the start of another block the place where the search for holes goes on.
    @Uninterruptible(Reason.HEAP)
    private Address nextBlock() {
        Address block = isExhausted ? Address.none() : takeBlock(mayUseHoles);
        isExhausted = block.isNone();
        if (!isExhausted) {
            blockEnd = block.plus(Geometry.BLOCK_BYTES);
        } else {
            blockEnd = Address.none();
        }
        cursor = block;
        limit = block;
        return block;
    }

    @NeverInline("seldom")
    @Uninterruptible(Reason.HEAP)
    private Address allocateLong(long bytes) {
        if (longLimit.distanceFrom(longCursor) < bytes) {
            Address block = hasNoFree ? Address.none() : takeBlock(false);
            if (block.isNone()) {
                hasNoFree = true;
                return mayUseHoles && bytes <= MAX_AS_LAST_RESORT ? allocateInNextHole(bytes) : block;
            }
            longCursor = block;
            longLimit = block.plus(Geometry.BLOCK_BYTES);
        }
        Address place = longCursor;
        longCursor = place.plus(bytes);
        movedBytes += bytes;
        movedCount++;
        return place;
    }
}
