package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The canonical form of a path that need not exist, as the JDK defines it: the real path of the longest part that
/// exists, and the rest without `.` and `..`.
public final class CanonicalPath {
    private CanonicalPath() {}

    /// @param path an absolute one
    public static String of(FileCalls calls, String path) throws IOException {
        String characters = CString.characters(path.getBytes(StandardCharsets.UTF_8));
        String rest = "";
        while (true) {
            String real = RealPath.of(calls, characters.isEmpty() ? "/" : characters);
            int error = RealPath.error(real);
            if (error == 0) {
                return text(collapse(rest.isEmpty() ? real : real + "/" + rest));
            }
            if (error != Errno.ENOENT && error != Errno.ENOTDIR && error != Errno.EACCES) {
                throw new IOException(Errno.text(error));
            }
            int slash = characters.lastIndexOf('/');
            String last = characters.substring(slash + 1);
            rest = rest.isEmpty() ? last : last + "/" + rest;
            characters = characters.substring(0, Math.max(slash, 0));
        }
    }

    private static String text(String characters) {
        return new String(characters.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String collapse(String path) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(from, end);
            if (part.equals("..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            } else if (!part.isEmpty() && !part.equals(".")) {
                out.append('/').append(part);
            }
            from = end + 1;
        }
        return out.isEmpty() ? "/" : out.toString();
    }
}
