package ibrik.kernel.memory.range;

import ibrik.kernel.memory.frame.AllocatedFrames;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameSink;
import ibrik.kernel.memory.frame.FrameSource;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.frame.FreedFrames;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.mapping.VirtualMemory;
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

    private final FrameAllocator frames;
    private final FrameSource zeroedFrames;
    private final FrameSink freedFrames;
    private final VirtualMemory memory;

    public HeapRange(FrameAllocator frames, VirtualMemory memory) {
        this.frames = frames;
        this.memory = memory;
        zeroedFrames = new AllocatedFrames(frames, FrameUse.HEAP);
        freedFrames = new FreedFrames(frames, FrameUse.HEAP);
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
        memory.unmap(start, bytes, freedFrames);
    }

    @Uninterruptible(WHY)
    private boolean commitChunk(long chunk) {
        PhysicalAddress frame = frames.allocate(FrameAllocator.LARGE_ORDER, FrameUse.HEAP);
        if (frame.raw() == 0) {
            return commitSmallPages(chunk);
        }
        // SAFE: a frame that nobody else has.
        Memory.fill(PhysicalMemory.at(frame), CHUNK, (byte) 0);
        if (!memory.map(chunk, frame.raw(), CHUNK, FLAGS)) {
            frames.free(frame, FrameUse.HEAP);
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
            if (frame.raw() == 0 || !memory.map(chunk + done, frame.raw(), AddressSpace.PAGE, FLAGS)) {
                if (frame.raw() != 0) {
                    frames.free(frame, FrameUse.HEAP);
                }
                release(chunk, CHUNK);
                return false;
            }
        }
        return true;
    }
}
