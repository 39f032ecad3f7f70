package ibrik.kernel.memory.frame;

import ibrik.vocabulary.raw.PhysicalAddress;

/// Where frames go when their pages are unmapped.
public abstract class FrameSink {
    public abstract void take(PhysicalAddress frame);
}
