package ibrik.runtime.library.io;

import ibrik.runtime.platform.FileCalls;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;

/// Input from descriptors, without the recorder's events.
@Substitute("java.io.FileInputStream")
public final class FileInputStream_ {
    @Alias
    private FileDescriptor fd;

    @Alias
    private volatile FileChannel channel;

    @Alias
    private volatile boolean closed;

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    private static void initIDs() {}

    @Replace
    private void open0(String name) throws FileNotFoundException {
        FileOpening.open(fd, name, FileCalls.READ_ONLY);
    }

    @Replace
    public int read() throws IOException {
        byte[] one = new byte[1];
        return StandardStreams.read(fd, one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Replace
    public int read(byte[] bytes) throws IOException {
        return StandardStreams.read(fd, bytes, 0, bytes.length);
    }

    @Replace
    public int read(byte[] bytes, int from, int count) throws IOException {
        return StandardStreams.read(fd, bytes, from, count);
    }

    @Replace
    public int available() throws IOException {
        return StandardStreams.available(fd);
    }

    @Replace
    private boolean isRegularFile0(FileDescriptor descriptor) {
        return OpenDescriptor.isRegular(descriptor);
    }

    @Replace
    private long length0() throws IOException {
        return OpenDescriptor.length(fd);
    }

    @Replace
    private long position0() throws IOException {
        return OpenDescriptor.seek(fd, 0, FileCalls.FROM_POSITION);
    }

    @Replace
    private long skip0(long count) throws IOException {
        long before = OpenDescriptor.seek(fd, 0, FileCalls.FROM_POSITION);
        return OpenDescriptor.seek(fd, count, FileCalls.FROM_POSITION) - before;
    }

    @Replace
    public void close() throws IOException {
        closed = true;
        FileChannel opened = channel;
        if (opened != null) {
            opened.close();
        }
        FileDescriptorClosing.close(fd);
    }
}
