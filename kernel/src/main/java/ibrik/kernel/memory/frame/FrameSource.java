package ibrik.kernel.memory.frame;

import ibrik.vocabulary.raw.PhysicalAddress;

/// Where page tables take their frames from: a range found at boot at first, the frame allocator later.
public abstract class FrameSource {
    /// A zeroed page of 4 KiB, reachable through the linear map; `raw()` is 0 if there is none.
    public abstract PhysicalAddress takeZeroed();

    /// Takes a frame back that [#takeZeroed] gave and nothing uses any more.
    public abstract void giveBack(PhysicalAddress frame);
}
