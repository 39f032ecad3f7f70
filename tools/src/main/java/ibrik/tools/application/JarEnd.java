package ibrik.tools.application;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// Whether a jar's directory ends with the file. The `java` command starts no other, though the library would read it.
final class JarEnd {
    /// APPNOTE, "End of central directory record": its bytes without the comment.
    private static final int BYTES = 22;

    private static final int SIGNATURE = 0x06054B50;
    private static final int COMMENT_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private JarEnd() {}

    static boolean isEndOfFile(Path jar) throws IOException {
        ByteBuffer end = read(jar).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = end.limit() - BYTES; at >= 0; at--) {
            boolean fits = at + BYTES == end.limit()
                    || at + BYTES + Short.toUnsignedInt(end.getShort(at + COMMENT_LENGTH)) == end.limit();
            if (fits && end.getInt(at) == SIGNATURE) {
                return true;
            }
        }
        return false;
    }

    private static ByteBuffer read(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(file.length(), BYTES + LONGEST_COMMENT)];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return ByteBuffer.wrap(bytes);
        }
    }
}
