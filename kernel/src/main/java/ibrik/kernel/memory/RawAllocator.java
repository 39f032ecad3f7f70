package ibrik.kernel.memory;

import ibrik.kernel.console.Panic;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Memory outside the Java heap: powers of two up to 2 KiB from shared pages, larger pieces as runs of pages.
///
///     piece - 16: i64 number of pages of a run, or log2 of the bytes of a small piece
///     piece - 8:  i64 [#IN_USE] or [#FREED]
///     piece:      what the caller gets, aligned to 16; of a free small piece: i64 address of the next free one
@UsesMagic("keeps its records beside the memory it gives out")
public final class RawAllocator {
    private static final int HEADER = 16;
    private static final int SIZE = 0;
    private static final int MARK = 8;
    private static final int LOWEST_LOG = 5;
    private static final int HIGHEST_LOG = 11;
    private static final long IN_USE = 0x7261_7720_7069_6563L;
    private static final long FREED = 0x6672_6565_6420_7069L;
    private static final String WHY = "the collector takes tables from it";

    private final FrameAllocator frames;
    /// `firstFree[log2 of the bytes]`: address of a free piece, 0 for none.
    private final long[] firstFree = new long[HIGHEST_LOG + 1];

    RawAllocator(FrameAllocator frames) {
        this.frames = frames;
    }

    /// Not zeroed; none if memory is short or the request is negative.
    @Uninterruptible(WHY)
    public Address allocate(long bytes) {
        if (bytes < 0 || bytes > AddressSpace.HUGE_PAGE) {
            return Address.none();
        }
        long whole = bytes + HEADER;
        return whole <= 1 << HIGHEST_LOG ? allocateSmall(logOf(whole)) : allocateRun(whole);
    }

    /// Frees what [#allocate] gave; anything else, or the same twice, is a panic.
    @Uninterruptible(WHY)
    public void free(Address piece) {
        Address header = piece.minus(HEADER);
        // SAFE: the caller got `piece` from allocate, so a header is below it; the mark checks that.
        if (Memory.loadLong(header.plus(MARK)) != IN_USE) {
            throw Panic.because("raw memory is freed that was not allocated", piece.raw());
        }
        Memory.storeLong(header.plus(MARK), FREED);
        long size = Memory.loadLong(header.plus(SIZE));
        if (size > HIGHEST_LOG) {
            frames.freeRun(PhysicalMemory.of(header), size - HIGHEST_LOG, FrameUse.RAW);
            return;
        }
        int log = (int) size;
        Memory.storeLong(piece, firstFree[log]);
        firstFree[log] = piece.raw();
    }

    @Uninterruptible(WHY)
    private Address allocateRun(long whole) {
        long pages = (whole + AddressSpace.PAGE - 1) / AddressSpace.PAGE;
        PhysicalAddress start = frames.allocateRun(pages, FrameUse.RAW);
        if (start.raw() == 0) {
            return Address.none();
        }
        // NOTE: sizes above HIGHEST_LOG are runs, see free().
        return marked(PhysicalMemory.at(start), pages + HIGHEST_LOG);
    }

    @Uninterruptible(WHY)
    private Address allocateSmall(int log) {
        if (firstFree[log] == 0 && !refill(log)) {
            return Address.none();
        }
        Address piece = new Address(firstFree[log]);
        // SAFE: a free piece of ours; its first word links to the next.
        firstFree[log] = Memory.loadLong(piece);
        return marked(piece.minus(HEADER), log);
    }

    @Uninterruptible(WHY)
    private boolean refill(int log) {
        PhysicalAddress page = frames.allocate(0, FrameUse.RAW);
        if (page.raw() == 0) {
            return false;
        }
        for (long offset = AddressSpace.PAGE - (1 << log); offset >= 0; offset -= 1 << log) {
            Address piece = PhysicalMemory.at(page).plus(offset + HEADER);
            // SAFE: inside the new page.
            Memory.storeLong(piece, firstFree[log]);
            firstFree[log] = piece.raw();
        }
        return true;
    }

    @Uninterruptible(WHY)
    private static Address marked(Address header, long size) {
        // SAFE: the first bytes of memory that was just taken.
        Memory.storeLong(header.plus(SIZE), size);
        Memory.storeLong(header.plus(MARK), IN_USE);
        return header.plus(HEADER);
    }

    @Uninterruptible(WHY)
    private static int logOf(long bytes) {
        return Math.max(LOWEST_LOG, 64 - Long.numberOfLeadingZeros(bytes - 1));
    }
}
