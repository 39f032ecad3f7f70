package files;

import java.nio.file.attribute.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

/// Paths, attributes, links, copies and moves, and what errors say.
public class Trees {
    interface Attempt {
        Object run() throws Exception;
    }

    static void show(String name, Attempt attempt) {
        String result;
        try {
            result = String.valueOf(attempt.run());
        } catch (Throwable thrown) {
            result = thrown.toString();
        }
        System.out.println(name + ": " + result.replace(base.toString(), "BASE"));
    }

    static Path base;

    public static void main(String[] args) throws Exception {
        base = Files.createTempDirectory("ibrik");
        Path f = base.resolve("a.txt");
        show("exists", () -> Files.exists(f));
        show("read missing", () -> Files.readString(f));
        show("write", () -> Files.writeString(f, "one\ntwo\nthree\n"));
        show("lines", () -> Files.readAllLines(f));
        show("append", () -> Files.writeString(f, "four\n", StandardOpenOption.APPEND));
        show("size", () -> Files.size(f));
        show("create new", () -> Files.writeString(f, "x", StandardOpenOption.CREATE_NEW));
        show("stream", () -> { try (Stream<String> s = Files.lines(f)) { return s.map(String::toUpperCase).toList(); } });
        show("isDirectory", () -> Files.isDirectory(base) + " " + Files.isRegularFile(f) + " " + Files.isSymbolicLink(f));
        show("readable", () -> Files.isReadable(f) + " " + Files.isWritable(f) + " " + Files.isExecutable(f) + " " + Files.isHidden(f));
        show("perm", () -> PosixFilePermissions.toString(Files.getPosixFilePermissions(f)));
        show("setperm", () -> { Files.setPosixFilePermissions(f, PosixFilePermissions.fromString("rwxr-x--x")); return PosixFilePermissions.toString(Files.getPosixFilePermissions(f)); });
        show("owner", () -> Files.getOwner(f).equals(Files.getOwner(base)));
        show("mtime", () -> { Files.setLastModifiedTime(f, FileTime.fromMillis(1234567890123L)); return Files.getLastModifiedTime(f); });
        show("mkdirs", () -> Files.createDirectories(base.resolve("d/e/f")));
        show("mkdir again", () -> Files.createDirectory(base.resolve("d")));
        show("mkdir noparent", () -> Files.createDirectory(base.resolve("q/r")));
        show("copy", () -> Files.copy(f, base.resolve("d/b.txt")));
        show("copy again", () -> Files.copy(f, base.resolve("d/b.txt")));
        show("copy replace", () -> Files.copy(f, base.resolve("d/b.txt"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES));
        show("copied", () -> Files.readString(base.resolve("d/b.txt")).length() + " " + Files.getLastModifiedTime(base.resolve("d/b.txt")) + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(base.resolve("d/b.txt"))));
        show("move", () -> Files.move(base.resolve("d/b.txt"), base.resolve("d/e/c.txt"), StandardCopyOption.ATOMIC_MOVE));
        show("move dir", () -> Files.move(base.resolve("d/e"), base.resolve("g")));
        show("list", () -> { try (Stream<Path> s = Files.list(base)) { return s.map(p -> p.getFileName().toString()).sorted().toList(); } });
        show("walk", () -> { try (Stream<Path> s = Files.walk(base)) { return s.map(p -> base.relativize(p).toString()).sorted().toList(); } });
        show("link", () -> Files.createSymbolicLink(base.resolve("l"), Path.of("a.txt")));
        show("readlink", () -> Files.readSymbolicLink(base.resolve("l")));
        show("via link", () -> Files.readAllLines(base.resolve("l")).size());
        show("loop", () -> { Files.createSymbolicLink(base.resolve("x"), Path.of("y")); Files.createSymbolicLink(base.resolve("y"), Path.of("x")); return Files.readString(base.resolve("x")); });
        show("exists loop", () -> Files.exists(base.resolve("x")) + " " + Files.exists(base.resolve("x"), LinkOption.NOFOLLOW_LINKS));
        show("real", () -> base.resolve("g/../l").toRealPath());
        show("hard", () -> { Files.createLink(base.resolve("h"), f); return Files.getAttribute(f, "unix:nlink") + " " + Files.isSameFile(f, base.resolve("h")); });
        show("attrs", () -> { var a = Files.readAttributes(f, BasicFileAttributes.class); return a.size() + " " + a.isRegularFile() + " " + a.isOther() + " " + (a.fileKey() != null); });
        show("delete nonempty", () -> { Files.delete(base.resolve("g")); return "ok"; });
        show("delete missing", () -> { Files.delete(base.resolve("zzz")); return "ok"; });
        show("deleteIfExists", () -> Files.deleteIfExists(base.resolve("zzz")));
        show("notdir", () -> Files.readString(base.resolve("a.txt/x")));
        show("isdir read", () -> Files.readString(base.resolve("g")));
        show("long name", () -> Files.writeString(base.resolve("n".repeat(300)), "x"));
        show("unicode", () -> { Path u = base.resolve("ä€😀.txt"); Files.writeString(u, "ü"); try (Stream<Path> s = Files.list(base)) { return s.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".txt")).sorted().toList(); } });
        show("find", () -> { try (Stream<Path> s = Files.find(base, 9, (p, a) -> a.isDirectory())) { return s.map(p -> base.relativize(p).toString()).sorted().toList(); } });
        show("glob", () -> { List<String> l = new ArrayList<>(); try (DirectoryStream<Path> s = Files.newDirectoryStream(base, "*.txt")) { for (Path p : s) l.add(p.getFileName().toString()); } Collections.sort(l); return l; });
        show("delete tree", () -> {
            List<Path> all;
            try (Stream<Path> tree = Files.walk(base)) {
                all = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) Files.delete(path);
            return all.size() + " " + Files.exists(base);
        });
    }
}
