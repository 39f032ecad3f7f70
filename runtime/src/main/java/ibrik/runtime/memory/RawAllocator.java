package ibrik.runtime.memory;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Memory outside the Java heap, for the runtime, the kernel, drivers, direct buffers and native segments.
///
/// Small pieces come from [RawRegions] in constant time with 8 bytes of overhead; pieces of a quarter of a region and
/// more are runs of pages of their own, with 16. On the metal each piece is physically contiguous. Nothing here
/// allocates on the Java heap or blocks. Any core may call; others wait for the length of a few loads and stores.
///
/// Every build sees a free of what is not allocated (a second free, a wrong address) as far as the header tells. A
/// checked allocator also lays guards around each piece, checks them when the piece is freed, resized, or
/// [verified][#verify()], and overwrites what is freed.
@UsesMagic("hands out memory that it keeps headers in")
public final class RawAllocator {
    /// What every piece is aligned to.
    public static final int ALIGNMENT = 16;

    /// Bytes from the start of a run to its memory, if nothing else is asked.
    private static final int RUN_FRAME = 16;
    private static final int RUNS_FROM_PART = 4;
    /// Chosen: far above what a machine has, so that sums of sizes do not overflow.
    private static final long MOST_BYTES = 1L << 46;
    private static final String WHY = "the collector takes tables from it";

    private final PageSource source;
    private final RawRegions regions;
    private final PieceGuards guardsOrNull;
    private final long leastRun;
    private long runBytes;

    /// @param regionBytes a multiple of 4 KiB: what is asked of the source for small pieces at a time
    public RawAllocator(PageSource source, long regionBytes, boolean checked) {
        this.source = source;
        this.regions = new RawRegions(source, regionBytes);
        this.guardsOrNull = checked ? new PieceGuards() : null;
        this.leastRun = regionBytes / RUNS_FROM_PART;
    }

    /// At least `bytes` bytes, aligned to 16, not zeroed; none if memory is short or the number is negative.
    @Uninterruptible(WHY)
    public Address allocate(long bytes) {
        return allocateAligned(bytes, ALIGNMENT);
    }

    /// The same, zeroed.
    @Uninterruptible(WHY)
    public Address allocateZeroed(long bytes) {
        Address memory = allocate(bytes);
        if (!memory.isNone()) {
            // SAFE: ours, and as long as was asked.
            Memory.fill(memory, bytes, (byte) 0);
        }
        return memory;
    }

    /// The same, aligned to a power of two.
    @Uninterruptible(WHY)
    public Address allocateAligned(long bytes, long alignment) {
        long size = sizeFor(bytes);
        long effective = Math.max(alignment, ALIGNMENT);
        if (size < 0 || alignment < 0 || Long.bitCount(alignment) != 1 || effective > MOST_BYTES) {
            return Address.none();
        }
        source.enter();
        Address header = takePiece(size, effective);
        if (header.isNone() && regions.trim(0)) {
            // What the regions held back may be the missing piece of a run.
            header = takePiece(size, effective);
        }
        source.leave();
        if (header.isNone()) {
            return header;
        }
        if (guardsOrNull != null) {
            guardsOrNull.lay(header, sizeOf(header), bytes);
        }
        return header.plus(memoryOffset());
    }

    @Uninterruptible(WHY)
    private Address takePiece(long size, long alignment) {
        return size + alignment >= leastRun ? takeRun(size, alignment) : regions.take(size, memoryOffset(), alignment);
    }

    /// Frees what was allocated; none is ignored, anything else is a panic, as are broken guards.
    @Uninterruptible(WHY)
    public void free(Address memory) {
        if (memory.isNone()) {
            return;
        }
        Address header = checkedHeader(memory);
        if (guardsOrNull != null) {
            PieceGuards.overwrite(header);
        }
        source.enter();
        if (PieceHeader.has(header, PieceHeader.RUN)) {
            giveRun(header);
        } else {
            regions.give(header);
        }
        source.leave();
    }

    /// Makes a piece longer or shorter, in place if that goes; its content is kept up to the lesser size. None, and the
    /// piece stays as it is, if memory is short. The alignment is that of [#allocate] if the piece moves.
    @Uninterruptible(WHY)
    public Address resize(Address memory, long bytes) {
        if (memory.isNone()) {
            return allocate(bytes);
        }
        Address header = checkedHeader(memory);
        long size = sizeFor(bytes);
        if (size < 0) {
            return Address.none();
        }
        source.enter();
        boolean inPlace = PieceHeader.has(header, PieceHeader.RUN)
                ? resizeRun(header, size)
                : size < leastRun && regions.resize(header, size);
        source.leave();
        if (inPlace) {
            if (guardsOrNull != null) {
                guardsOrNull.lay(header, sizeOf(header), bytes);
            }
            return memory;
        }
        Address moved = allocate(bytes);
        if (!moved.isNone()) {
            // SAFE: both pieces are ours; the copy ends with the shorter one.
            Memory.copy(memory, moved, Math.min(bytes, capacity(header)));
            free(memory);
        }
        return moved;
    }

    /// Bytes that were taken from the page source.
    @Uninterruptible(WHY)
    public long heldBytes() {
        return regions.heldBytes() + runBytes;
    }

    /// Gives memory that no piece needs back to the page source; false if there is none.
    @Uninterruptible(WHY)
    public boolean trim() {
        source.enter();
        boolean found = regions.trim(0);
        source.leave();
        return found;
    }

    /// Looks at all small pieces; a broken header or guard is a panic. For tests and for the search of an error.
    public void verify() {
        source.enter();
        regions.verify(
                guardsOrNull != null
                        ? guardsOrNull
                        : new PieceVisitor() {
                            @Override
                            void taken(Address header) {}
                        });
        source.leave();
    }

    // ---- sizes ------------------------------------------------------------------------------------------------

    /// Of the whole piece, a multiple of 16; negative if there is no such piece.
    @Uninterruptible(WHY)
    private long sizeFor(long bytes) {
        long around = guardsOrNull != null ? PieceGuards.BYTES_BEFORE + PieceGuards.BYTES_BEHIND : 0;
        long size = bytes + around + PieceHeader.BYTES + ALIGNMENT - 1 & -ALIGNMENT;
        return bytes < 0 || bytes > MOST_BYTES ? -1 : Math.max(size, PieceHeader.LEAST_PIECE);
    }

    @Uninterruptible(WHY)
    private long memoryOffset() {
        return guardsOrNull != null ? PieceHeader.BYTES + PieceGuards.BYTES_BEFORE : PieceHeader.BYTES;
    }

    @Uninterruptible(WHY)
    private long sizeOf(Address header) {
        return PieceHeader.has(header, PieceHeader.RUN)
                ? runStart(header).plus(Memory.loadLong(runStart(header))).distanceFrom(header)
                : PieceHeader.size(header);
    }

    /// How many bytes the caller may use.
    @Uninterruptible(WHY)
    private long capacity(Address header) {
        return guardsOrNull != null ? PieceGuards.asked(header) : sizeOf(header) - PieceHeader.BYTES;
    }

    @Uninterruptible(WHY)
    private Address checkedHeader(Address memory) {
        Address header = memory.minus(memoryOffset());
        // SAFE: what was allocated has a header before it, and its mark tells the rest apart.
        if (!memory.isAligned(ALIGNMENT) || !PieceHeader.isTaken(header)) {
            Platform.current().panic("raw memory: not allocated, or freed twice", memory.raw());
        }
        if (guardsOrNull != null) {
            guardsOrNull.check(header, sizeOf(header));
        }
        return header;
    }

    // ---- runs: i64 bytes of the run at its start, the header somewhere behind ---------------------------------

    @Uninterruptible(WHY)
    private Address takeRun(long size, long alignment) {
        long slack = alignment <= ALIGNMENT ? 0 : alignment;
        long bytes = size + slack + RUN_FRAME + PageSource.PAGE_BYTES - 1 & -PageSource.PAGE_BYTES;
        Address start = source.take(bytes);
        if (start.isNone()) {
            return start;
        }
        long offset = memoryOffset();
        Address header =
                start.plus(PieceHeader.BYTES + offset).alignedUp(alignment).minus(offset);
        // SAFE: inside the run that was just taken.
        Memory.storeLong(start, bytes);
        PieceHeader.write(header, header.plus(PieceHeader.BYTES).distanceFrom(start), PieceHeader.RUN);
        runBytes += bytes;
        return header;
    }

    @Uninterruptible(WHY)
    private static Address runStart(Address header) {
        return header.plus(PieceHeader.BYTES).minus(PieceHeader.size(header));
    }

    @Uninterruptible(WHY)
    private void giveRun(Address header) {
        Address start = runStart(header);
        long bytes = Memory.loadLong(start);
        // On the metal the pages stay readable: a second free is seen.
        PieceHeader.write(header, 0, PieceHeader.FREE);
        runBytes -= bytes;
        source.give(start, bytes);
    }

    /// A piece that is small from now on moves, so that it does not hold a page.
    @Uninterruptible(WHY)
    private boolean resizeRun(Address header, long size) {
        Address start = runStart(header);
        long bytes = Memory.loadLong(start);
        long needed = header.plus(size).distanceFrom(start) + PageSource.PAGE_BYTES - 1 & -PageSource.PAGE_BYTES;
        if (needed > bytes || size < leastRun) {
            return false;
        }
        if (needed < bytes) {
            source.shrink(start, bytes, needed);
            Memory.storeLong(start, needed);
            runBytes -= bytes - needed;
        }
        return true;
    }
}
