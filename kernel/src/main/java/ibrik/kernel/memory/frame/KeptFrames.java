package ibrik.kernel.memory.frame;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Frames that stay with whoever has them, and the addresses of devices.
public final class KeptFrames extends FrameSink {
    @Override
    @Uninterruptible("part of unmapping")
    public void take(PhysicalAddress frame) {}
}
