// stdin: hello
package files;

import java.io.*;
import java.nio.*;
import java.nio.channels.*;

/// Channels over the standard streams.
public class StandardChannels {
    public static void main(String[] args) throws Exception {
        FileChannel out = new FileOutputStream(FileDescriptor.out).getChannel();
        out.write(ByteBuffer.wrap("by channel\n".getBytes()));
        FileChannel in = new FileInputStream(FileDescriptor.in).getChannel();
        ByteBuffer buffer = ByteBuffer.allocate(100);
        while (in.read(buffer) > 0) continue;
        System.out.println(new String(buffer.array(), 0, buffer.position()).trim());
        System.out.println(Channels.newChannel(System.in).read(ByteBuffer.allocate(3)));
        System.out.println(new FileInputStream(FileDescriptor.in).available());
    }
}
