package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import java.lang.foreign.MemorySegment;

/// A buffer outside the heap.
@Substitute("java.nio.DirectByteBuffer")
final class DirectByteBuffer_ {
    DirectByteBuffer_(
            int capacity,
            long address,
            FileDescriptor descriptor,
            Runnable unmapper,
            boolean isSynchronous,
            MemorySegment segment) {}
}
