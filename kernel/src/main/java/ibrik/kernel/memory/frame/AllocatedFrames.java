package ibrik.kernel.memory.frame;

import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Zeroed frames from the allocator, for one use.
@UsesMagic("zeroes physical memory in the linear map")
public final class AllocatedFrames extends FrameSource {
    private static final String WHY = "page faults take frames";

    private final FrameAllocator allocator;
    private final FrameUse use;

    public AllocatedFrames(FrameAllocator allocator, FrameUse use) {
        this.allocator = allocator;
        this.use = use;
    }

    @Override
    @Uninterruptible(WHY)
    public PhysicalAddress takeZeroed() {
        PhysicalAddress frame = allocator.allocate(0, use);
        if (frame.raw() != 0) {
            // SAFE: a frame that nobody else has.
            Memory.fill(PhysicalMemory.at(frame), AddressSpace.PAGE, (byte) 0);
        }
        return frame;
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void giveBack(PhysicalAddress frame) {
        allocator.free(frame, use);
    }
}
