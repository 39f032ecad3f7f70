package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import java.nio.MappedByteBuffer;

/// Buffers over mapped memory, made without reflection.
@Substitute("sun.nio.ch.Util")
final class ChannelUtil_ {
    @Replace
    static MappedByteBuffer newMappedByteBuffer(
            int size, long address, FileDescriptor descriptor, Runnable unmapper, boolean isSynchronous) {
        return (MappedByteBuffer)
                (Object) new DirectByteBuffer_(size, address, descriptor, unmapper, isSynchronous, null);
    }

    @Replace
    static MappedByteBuffer newMappedByteBufferR(
            int size, long address, FileDescriptor descriptor, Runnable unmapper, boolean isSynchronous) {
        return (MappedByteBuffer)
                (Object) new DirectByteBufferR_(size, address, descriptor, unmapper, isSynchronous, null);
    }
}
