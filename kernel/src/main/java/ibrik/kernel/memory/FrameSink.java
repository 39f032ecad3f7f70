package ibrik.kernel.memory;

import ibrik.vocabulary.raw.PhysicalAddress;

/// Where frames go when their pages are unmapped.
abstract class FrameSink {
    abstract void take(PhysicalAddress frame);
}
