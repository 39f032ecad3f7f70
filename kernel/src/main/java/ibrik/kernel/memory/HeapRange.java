package ibrik.kernel.memory;

import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// The addresses of the Java heap, backed in chunks of 2 MiB: one large page, or 512 small ones where memory is in
/// pieces.
@UsesMagic("zeroes memory for the heap")
public final class HeapRange {
    private static final long CHUNK = AddressSpace.LARGE_PAGE;
    private static final long FLAGS = PageTableEntry.WRITABLE | PageTableEntry.NO_EXECUTE | PageTableEntry.GLOBAL;
    private static final String WHY = "the collector grows and shrinks the heap";

    private final FrameSource zeroedFrames;
    private final FrameAllocator frames;
    private final PageTables tables;
    private final PageForgetting forgetting;

    HeapRange(FrameSource zeroedFrames, FrameAllocator frames, PageTables tables, PageForgetting forgetting) {
        this.zeroedFrames = zeroedFrames;
        this.frames = frames;
        this.tables = tables;
        this.forgetting = forgetting;
    }

    /// Backs a range with zeroed memory, all or nothing; both numbers are multiples of 2 MiB.
    @Uninterruptible(WHY)
    public boolean commit(long start, long bytes) {
        for (long done = 0; done < bytes; done += CHUNK) {
            if (!commitChunk(start + done)) {
                release(start, done);
                return false;
            }
        }
        return true;
    }

    /// Gives back a range that [#commit] backed.
    @Uninterruptible(WHY)
    public void release(long start, long bytes) {
        for (long done = 0; done < bytes; done += CHUNK) {
            releaseChunk(start + done);
        }
    }

    @Uninterruptible(WHY)
    private boolean commitChunk(long chunk) {
        PhysicalAddress frame = frames.allocate(FrameAllocator.LARGE_ORDER);
        if (frame.raw() == 0) {
            return commitSmallPages(chunk);
        }
        // SAFE: a frame that nobody else has.
        Memory.fill(PhysicalMemory.at(frame), CHUNK, (byte) 0);
        if (!tables.map(chunk, frame.raw(), CHUNK, FLAGS)) {
            frames.free(frame);
            return false;
        }
        return true;
    }

    @Uninterruptible(WHY)
    private boolean commitSmallPages(long chunk) {
        if (frames.freeBytes() < CHUNK + CHUNK / 8) {
            return false;
        }
        for (long done = 0; done < CHUNK; done += AddressSpace.PAGE) {
            PhysicalAddress frame = zeroedFrames.takeZeroed();
            if (frame.raw() == 0 || !tables.map(chunk + done, frame.raw(), AddressSpace.PAGE, FLAGS)) {
                if (frame.raw() != 0) {
                    frames.free(frame);
                }
                releaseChunk(chunk);
                return false;
            }
        }
        return true;
    }

    @Uninterruptible(WHY)
    private void releaseChunk(long chunk) {
        if (!tables.hasSmallPages(chunk)) {
            giveBack(tables.unmap(chunk, 1), chunk);
            return;
        }
        for (long done = 0; done < CHUNK; done += AddressSpace.PAGE) {
            giveBack(tables.unmap(chunk + done, 0), chunk + done);
        }
        frames.free(tables.detachSmallPages(chunk));
    }

    @Uninterruptible(WHY)
    private void giveBack(PhysicalAddress frame, long page) {
        forgetting.forget(page);
        if (frame.raw() != 0) {
            frames.free(frame);
        }
    }
}
