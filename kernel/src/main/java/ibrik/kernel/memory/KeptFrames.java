package ibrik.kernel.memory;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Frames that stay with whoever has them, and the addresses of devices.
final class KeptFrames extends FrameSink {
    @Override
    @Uninterruptible("part of unmapping")
    void take(PhysicalAddress frame) {}
}
