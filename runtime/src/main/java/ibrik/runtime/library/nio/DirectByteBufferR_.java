package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import java.lang.foreign.MemorySegment;

/// A buffer outside the heap, to be read only.
@Substitute("java.nio.DirectByteBufferR")
final class DirectByteBufferR_ {
    DirectByteBufferR_(
            int capacity,
            long address,
            FileDescriptor descriptor,
            Runnable unmapper,
            boolean isSynchronous,
            MemorySegment segment) {}
}
