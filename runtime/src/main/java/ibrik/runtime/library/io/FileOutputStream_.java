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

/// Output to descriptors, without the recorder's events.
@Substitute("java.io.FileOutputStream")
public final class FileOutputStream_ {
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
    private void open0(String name, boolean append) throws FileNotFoundException {
        int kind = append ? FileCalls.APPEND : FileCalls.TRUNCATE;
        FileOpening.open(fd, name, FileCalls.WRITE_ONLY | FileCalls.CREATE | kind);
    }

    @Replace
    public void write(int value) throws IOException {
        StandardStreams.write(fd, new byte[] {(byte) value}, 0, 1);
    }

    @Replace
    public void write(byte[] bytes) throws IOException {
        StandardStreams.write(fd, bytes, 0, bytes.length);
    }

    @Replace
    public void write(byte[] bytes, int from, int count) throws IOException {
        StandardStreams.write(fd, bytes, from, count);
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
