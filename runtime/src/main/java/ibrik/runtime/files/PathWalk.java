package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;

/// One resolution of a path in memory (path_resolution(7)): where the last name of it is, or would be.
final class PathWalk {
    private static final int MOST_LINKS = 40;
    private static final int LONGEST_NAME = 255;

    /// 0, or an error number: then nothing else is of use.
    int error;
    /// The directory that has the last name, and that name; for the root and for paths that end in `.` or `..` the
    /// directory itself and an empty name.
    Directory parent;

    String name = "";
    /// What it names; null if there is nothing.
    Node node;
    /// Whether the last name is `..`.
    boolean endsInParent;
    /// Whether the path ends with a slash: then it names a directory or nothing.
    boolean wantsDirectory;

    private final Directory root;
    private int links;
    /// What is walked: a link that is followed takes the place of what was walked so far.
    private String path;

    private int from;

    PathWalk(Directory root) {
        this.root = root;
    }

    /// @param follows whether a symbolic link at the end is followed
    PathWalk go(Directory start, String path, boolean follows) {
        if (path.isEmpty() || path.length() >= SystemPaths.PATH_BYTES) {
            error = path.isEmpty() ? Errno.ENOENT : Errno.ENAMETOOLONG;
            return this;
        }
        wantsDirectory = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        this.path = path;
        enterStart(start);
        walk(follows || wantsDirectory);
        if (error == 0 && wantsDirectory && node != null && !node.isDirectory()) {
            error = Errno.ENOTDIR;
        }
        return this;
    }

    private void enterStart(Directory start) {
        parent = path.charAt(0) == '/' ? root : start;
        node = parent;
        name = "";
        from = 0;
    }

    private void walk(boolean follows) {
        while (error == 0) {
            while (from < path.length() && path.charAt(from) == '/') {
                from++;
            }
            if (from == path.length()) {
                return;
            }
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(from, end);
            from = end;
            step(part, follows || hasMore(path, end));
        }
    }

    private static boolean hasMore(String path, int from) {
        for (int index = from; index < path.length(); index++) {
            if (path.charAt(index) != '/') {
                return true;
            }
        }
        return false;
    }

    /// One name further, from the node that was found last.
    private void step(String part, boolean follows) {
        if (node == null) {
            error = Errno.ENOENT;
        } else if (!(node instanceof Directory directory)) {
            error = Errno.ENOTDIR;
        } else if (part.length() > LONGEST_NAME) {
            error = Errno.ENAMETOOLONG;
        } else {
            enter(directory, part, follows);
        }
    }

    private void enter(Directory directory, String part, boolean follows) {
        if (part.equals(".") || part.equals("..")) {
            endsInParent = part.equals("..");
            parent = endsInParent ? directory.parent : directory;
            node = parent;
            name = "";
            return;
        }
        endsInParent = false;
        parent = directory;
        name = part;
        node = directory.entries.get(part);
        if (node instanceof SymbolicLink link && follows) {
            links++;
            if (links > MOST_LINKS) {
                error = Errno.ELOOP;
            } else if (link.target.isEmpty()) {
                error = Errno.ENOENT;
            } else {
                path = link.target + path.substring(from);
                enterStart(directory);
            }
        }
    }
}
