package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// All names of a directory.
@UsesMagic("lets the platform fill raw memory")
public final class DirectoryReader {
    /// Chosen: what glibc takes at once.
    static final int BUFFER_BYTES = 32 << 10;

    private DirectoryReader() {}

    /// @param into the names but `.` and `..`
    /// @return 0, or an error number
    public static int read(FileCalls calls, Address path, ArrayList<String> into) {
        int directory = calls.open(FileCalls.HERE, path, FileCalls.DIRECTORY, 0);
        if (directory < 0) {
            return -directory;
        }
        try {
            return read(calls, directory, into);
        } finally {
            calls.close(directory);
        }
    }

    private static int read(FileCalls calls, int directory, ArrayList<String> into) {
        Address buffer = Platform.current().allocateRaw(BUFFER_BYTES);
        if (buffer.isNone()) {
            return Errno.ENOMEM;
        }
        try {
            long count = calls.entries(directory, buffer, BUFFER_BYTES);
            while (count > 0) {
                add(buffer, count, into);
                count = calls.entries(directory, buffer, BUFFER_BYTES);
            }
            return (int) -count;
        } finally {
            Platform.current().freeRaw(buffer);
        }
    }

    private static void add(Address buffer, long count, ArrayList<String> into) {
        for (long at = 0; at < count; at += DirectoryEntries.length(buffer.plus(at))) {
            byte[] bytes = CString.bytes(DirectoryEntries.name(buffer.plus(at)));
            String name = new String(bytes, StandardCharsets.UTF_8);
            if (!name.equals(".") && !name.equals("..")) {
                into.add(name);
            }
        }
    }
}
