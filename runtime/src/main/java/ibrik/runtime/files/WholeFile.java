package ibrik.runtime.files;

import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import java.io.ByteArrayOutputStream;

/// Small files read at once.
@UsesMagic("lets the platform fill raw memory")
public final class WholeFile {
    private static final int BUFFER_BYTES = 4096;

    private WholeFile() {}

    /// Null if it cannot be read.
    public static byte[] read(FileCalls calls, Address path) {
        int file = calls.open(FileCalls.HERE, path, FileCalls.READ_ONLY, 0);
        if (file < 0) {
            return null;
        }
        try {
            return read(calls, file);
        } finally {
            calls.close(file);
        }
    }

    private static byte[] read(FileCalls calls, int file) {
        Address buffer = Platform.current().allocateRaw(BUFFER_BYTES);
        if (buffer.isNone()) {
            return null;
        }
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            long count = calls.read(file, buffer, BUFFER_BYTES);
            while (count > 0) {
                content.writeBytes(CString.bytes(buffer, (int) count));
                count = calls.read(file, buffer, BUFFER_BYTES);
            }
            return count < 0 ? null : content.toByteArray();
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }
}
