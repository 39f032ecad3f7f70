package ibrik.kernel.memory;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Zeroed frames from the allocator.
@UsesMagic("zeroes physical memory in the linear map")
final class AllocatedFrames extends FrameSource {
    private final FrameAllocator allocator;

    AllocatedFrames(FrameAllocator allocator) {
        this.allocator = allocator;
    }

    @Override
    @Uninterruptible("page faults take frames")
    public PhysicalAddress takeZeroed() {
        PhysicalAddress frame = allocator.allocate(0);
        if (frame.raw() != 0) {
            // SAFE: a frame that nobody else has.
            Memory.fill(PhysicalMemory.at(frame), AddressSpace.PAGE, (byte) 0);
        }
        return frame;
    }
}
