package ibrik.runtime.library.files;

import ibrik.runtime.files.CString;
import ibrik.runtime.files.RawPath;
import ibrik.runtime.files.WholeFile;
import ibrik.runtime.platform.Errno;
import java.nio.charset.StandardCharsets;

/// Users and groups by `/etc/passwd` and `/etc/group` (passwd(5), group(5)): a line has a name, a password and a number
/// first, with colons between.
final class Accounts {
    private static final String ROOT = "root:x:0:";

    private Accounts() {}

    /// @throws UnixException_ if there is none with that number
    static byte[] name(String file, int number) throws UnixException_ {
        String text = Integer.toUnsignedString(number);
        String accounts = read(file);
        for (int start = 0; start < accounts.length(); start = lineEnd(accounts, start) + 1) {
            if (field(accounts, start, 2).equals(text)) {
                return field(accounts, start, 0).getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        throw new UnixException_(Errno.ENOENT);
    }

    /// -1 if there is none with that name.
    static int number(String file, byte[] name) throws UnixException_ {
        String text = CString.characters(name);
        String accounts = read(file);
        for (int start = 0; start < accounts.length(); start = lineEnd(accounts, start) + 1) {
            if (field(accounts, start, 0).equals(text)) {
                return Integer.parseUnsignedInt(field(accounts, start, 2));
            }
        }
        return -1;
    }

    /// A machine without such a file has root.
    private static String read(String file) {
        try (RawPath path = new RawPath(file)) {
            byte[] content = WholeFile.read(Calls.files(), path.address());
            return content == null ? ROOT : CString.characters(content);
        }
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /// Empty if the line has less.
    private static String field(String text, int start, int index) {
        int end = lineEnd(text, start);
        int from = start;
        for (int skipped = 0; skipped < index; skipped++) {
            int colon = text.indexOf(':', from);
            if (colon < 0 || colon >= end) {
                return "";
            }
            from = colon + 1;
        }
        int colon = text.indexOf(':', from);
        return text.substring(from, colon < 0 ? end : Math.min(colon, end));
    }
}
