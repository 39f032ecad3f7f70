package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.raw.Address;
import java.util.ArrayDeque;

/// The absolute path of a file without `.`, `..` and symbolic links, as realpath(3) finds it.
public final class RealPath {
    /// As Linux has it (path_resolution(7)).
    private static final int MOST_LINKS = 40;

    private final FileCalls calls;
    private final ArrayDeque<String> left = new ArrayDeque<>();
    private String found = "";
    private int links;

    private RealPath(FileCalls calls) {
        this.calls = calls;
    }

    /// @param path a path with the bytes of a file name for characters
    /// @return the same way, or a text that [#error] understands
    public static String of(FileCalls calls, String path) {
        var walk = new RealPath(calls);
        if (path.isEmpty()) {
            return failure(Errno.ENOENT);
        }
        if (!path.startsWith("/")) {
            byte[] working = SystemPaths.working(calls);
            if (working == null) {
                return failure(Errno.ENOENT);
            }
            walk.found = working.length == 1 ? "" : CString.characters(working);
        }
        walk.push(path);
        return walk.walk();
    }

    /// The error that a result of [#of] is, 0 if it is a path.
    public static int error(String result) {
        return result.startsWith("/") ? 0 : result.charAt(0);
    }

    private static String failure(int error) {
        return String.valueOf((char) error);
    }

    /// Its parts come before what is left already.
    private void push(String path) {
        for (int end = path.length(); end > 0; ) {
            int start = path.lastIndexOf('/', end - 1) + 1;
            String part = path.substring(start, end);
            if (!part.isEmpty() && !part.equals(".")) {
                left.addFirst(part);
            }
            end = start - 1;
        }
    }

    private String walk() {
        while (!left.isEmpty()) {
            String part = left.removeFirst();
            int error = part.equals("..") ? up() : enter(found + "/" + part);
            if (error != 0) {
                return failure(error);
            }
        }
        return found.isEmpty() ? "/" : found;
    }

    private int up() {
        found = found.isEmpty() ? "" : found.substring(0, found.lastIndexOf('/'));
        return 0;
    }

    private int enter(String path) {
        Address raw = CString.copyBytes(path);
        try {
            FileStatus status = new FileStatus();
            int result = calls.status(FileCalls.HERE, raw, FileCalls.NO_FOLLOW, status);
            if (result < 0) {
                return -result;
            }
            if (status.is(FileStatus.LINK)) {
                return follow(raw);
            }
            if (!left.isEmpty() && !status.is(FileStatus.DIRECTORY)) {
                return Errno.ENOTDIR;
            }
            found = path;
            return 0;
        } finally {
            CString.free(raw);
        }
    }

    private int follow(Address link) {
        links++;
        if (links > MOST_LINKS) {
            return Errno.ELOOP;
        }
        byte[][] target = new byte[1][];
        int result = SystemPaths.readLink(calls, link, target);
        if (result < 0) {
            return -result;
        }
        String text = CString.characters(target[0]);
        if (text.startsWith("/")) {
            found = "";
        }
        push(text);
        return 0;
    }
}
