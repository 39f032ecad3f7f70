package ibrik.runtime.memory;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Pieces of 32 bytes and more inside regions of one size, side by side without gaps; free neighbours are one piece.
///
///     region + 0:   i64 next region, 0 for the last
///     region + 8:   i64 previous region, 0 for the first
///     region + 24:  header of the first piece
///     end - 8:      header of size 0, taken: it ends the walk
///
/// A piece is named by its [PieceHeader]. One empty region is kept, so that a single piece that comes and goes does
/// not ask the page source each time.
@UsesMagic("keeps headers between the pieces that it hands out")
final class RawRegions {
    private static final int FIRST_HEADER = 24;
    private static final int FRAME_BYTES = 32;
    private static final String WHY = "part of the raw allocator";

    private final PageSource source;
    private final long regionBytes;
    private final FreePieces free = new FreePieces();
    private Address firstRegion = Address.none();
    private int emptyRegions;
    private long regionCount;

    RawRegions(PageSource source, long regionBytes) {
        this.source = source;
        this.regionBytes = regionBytes;
    }

    @Uninterruptible(WHY)
    long heldBytes() {
        return regionCount * regionBytes;
    }

    /// A taken piece of at least `size` bytes, header included, a multiple of 16 far below a region; none if memory is
    /// short. `offset` bytes behind its header lies a multiple of `alignment`.
    @Uninterruptible(WHY)
    Address take(long size, long offset, long alignment) {
        long wanted = alignment <= 16 ? size : size + alignment + PieceHeader.LEAST_PIECE;
        Address header = free.find(wanted);
        if (header.isNone()) {
            if (!addRegion()) {
                return header;
            }
            header = free.find(wanted);
        }
        unlink(header);
        Address aligned = header.plus(offset).alignedUp(alignment).minus(offset);
        if (!aligned.isSame(header) && aligned.distanceFrom(header) < PieceHeader.LEAST_PIECE) {
            aligned = header.plus(offset + PieceHeader.LEAST_PIECE)
                    .alignedUp(alignment)
                    .minus(offset);
        }
        long before = aligned.distanceFrom(header);
        long whole = PieceHeader.size(header) - before;
        if (before > 0) {
            PieceHeader.write(aligned, whole, 0);
            putBack(header, before, 0);
        }
        trimPiece(aligned, whole, size);
        return aligned;
    }

    /// Gives a taken piece back.
    @Uninterruptible(WHY)
    void give(Address header) {
        putBack(header, PieceHeader.size(header), previousFlag(header));
        trim(1);
    }

    /// Makes a taken piece `size` bytes long where it stands; false if the bytes behind it are in use.
    @Uninterruptible(WHY)
    boolean resize(Address header, long size) {
        long whole = PieceHeader.size(header);
        Address next = header.plus(whole);
        if (size > whole) {
            if (!PieceHeader.isFree(next) || whole + PieceHeader.size(next) < size) {
                return false;
            }
            whole += PieceHeader.size(next);
            unlink(next);
        }
        trimPiece(header, whole, size);
        return true;
    }

    /// Gives all empty regions but `kept` back to the page source; true if there were any.
    @Uninterruptible(WHY)
    boolean trim(int kept) {
        if (emptyRegions <= kept) {
            return false;
        }
        Address header = free.firstLike(regionBytes - FRAME_BYTES);
        while (emptyRegions > kept) {
            Address next = FreePieces.after(header);
            if (PieceHeader.size(header) == regionBytes - FRAME_BYTES) {
                unlink(header);
                removeRegion(header.minus(FIRST_HEADER));
            }
            header = next;
        }
        return true;
    }

    /// Makes the piece a taken one of `size` bytes, and what is left of `whole` bytes a free one if that is worth it.
    @Uninterruptible(WHY)
    private void trimPiece(Address header, long whole, long size) {
        int flag = previousFlag(header);
        if (whole - size < PieceHeader.LEAST_PIECE) {
            PieceHeader.write(header, whole, flag);
            PieceHeader.setPreviousFree(header.plus(whole), false);
            return;
        }
        PieceHeader.write(header, size, flag);
        putBack(header.plus(size), whole - size, 0);
    }

    @Uninterruptible(WHY)
    private static int previousFlag(Address header) {
        return PieceHeader.has(header, PieceHeader.PREVIOUS_FREE) ? PieceHeader.PREVIOUS_FREE : 0;
    }

    /// Makes `size` bytes a free piece, one with its free neighbours. The neighbour behind has a valid header.
    @Uninterruptible(WHY)
    private void putBack(Address header, long size, int previousFlag) {
        Address start = header;
        long whole = size;
        Address next = header.plus(size);
        if (PieceHeader.isFree(next)) {
            whole += PieceHeader.size(next);
            unlink(next);
        }
        if (previousFlag != 0) {
            // SAFE: the piece before is free, so its last word is its size (PieceHeader).
            long before = Memory.loadLong(header.minus(8));
            // The header in the middle stays readable as a free one: a second free of it is seen.
            PieceHeader.write(header, size, PieceHeader.FREE);
            start = header.minus(before);
            whole += before;
            unlink(start);
        }
        PieceHeader.write(start, whole, PieceHeader.FREE);
        Memory.storeLong(start.plus(whole - 8), whole);
        PieceHeader.setPreviousFree(start.plus(whole), true);
        free.add(start, whole);
        if (whole == regionBytes - FRAME_BYTES) {
            emptyRegions++;
        }
    }

    @Uninterruptible(WHY)
    private void unlink(Address header) {
        long size = PieceHeader.size(header);
        free.remove(header, size);
        if (size == regionBytes - FRAME_BYTES) {
            emptyRegions--;
        }
    }

    @Uninterruptible(WHY)
    private boolean addRegion() {
        Address region = source.take(regionBytes);
        if (region.isNone()) {
            return false;
        }
        // SAFE: a run of our own; the words are drawn above.
        Memory.storeAddress(region, firstRegion);
        Memory.storeLong(region.plus(8), 0);
        if (!firstRegion.isNone()) {
            Memory.storeAddress(firstRegion.plus(8), region);
        }
        firstRegion = region;
        regionCount++;
        PieceHeader.write(region.plus(regionBytes - PieceHeader.BYTES), 0, 0);
        putBack(region.plus(FIRST_HEADER), regionBytes - FRAME_BYTES, 0);
        return true;
    }

    @Uninterruptible(WHY)
    private void removeRegion(Address region) {
        Address next = Memory.loadAddress(region);
        Address previous = Memory.loadAddress(region.plus(8));
        if (!next.isNone()) {
            Memory.storeAddress(next.plus(8), previous);
        }
        if (previous.isNone()) {
            firstRegion = next;
        } else {
            Memory.storeAddress(previous, next);
        }
        regionCount--;
        source.give(region, regionBytes);
    }

    /// Walks all pieces and calls `visitor` for the taken ones; a broken header is a panic.
    @Uninterruptible(WHY)
    void verify(PieceVisitor visitor) {
        for (Address region = firstRegion; !region.isNone(); region = Memory.loadAddress(region)) {
            Address header = region.plus(FIRST_HEADER);
            Address end = region.plus(regionBytes - PieceHeader.BYTES);
            boolean previousFree = false;
            while (header.isBelow(end)) {
                boolean isFree = PieceHeader.isFree(header);
                boolean valid = isFree != PieceHeader.isTaken(header)
                        && PieceHeader.has(header, PieceHeader.PREVIOUS_FREE) == previousFree
                        && PieceHeader.size(header) >= PieceHeader.LEAST_PIECE;
                if (!valid || isFree && previousFree) {
                    Platform.current().panic("raw memory: the header of a piece is overwritten", header.raw());
                }
                if (!isFree) {
                    visitor.taken(header);
                }
                previousFree = isFree;
                header = header.plus(PieceHeader.size(header));
            }
            if (!header.isSame(end)) {
                Platform.current().panic("raw memory: a piece reaches over the end of its region", header.raw());
            }
        }
    }
}
