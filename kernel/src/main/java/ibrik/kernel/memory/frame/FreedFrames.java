package ibrik.kernel.memory.frame;

import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Gives frames back to the allocator.
public final class FreedFrames extends FrameSink {
    private final FrameAllocator allocator;
    private final FrameUse use;

    public FreedFrames(FrameAllocator allocator, FrameUse use) {
        this.allocator = allocator;
        this.use = use;
    }

    @Override
    @Uninterruptible("part of unmapping")
    @NoFail("part of giving memory back, or of a switch between strands")
    public void take(PhysicalAddress frame) {
        allocator.free(frame, use);
    }
}
