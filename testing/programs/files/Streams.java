package files;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

/// `java.io.File` and the streams on files.
public class Streams {
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
        Files.writeString(f, "one\ntwo\nthree\nfour\n");
        File d = new File(base.toFile(), "io");
        show("File.mkdir", () -> d.mkdir() + " " + d.mkdir() + " " + d.isDirectory());
        File g = new File(d, "file.bin");
        show("FileOutputStream", () -> { try (FileOutputStream o = new FileOutputStream(g)) { o.write(1); o.write(new byte[] {2, 3, 4, 5}); } return g.length(); });
        show("append", () -> { try (FileOutputStream o = new FileOutputStream(g, true)) { o.write(6); } return g.length(); });
        show("FileInputStream", () -> { try (FileInputStream i = new FileInputStream(g)) { return i.read() + " " + i.available() + " " + i.skip(2) + " " + i.read() + " " + Arrays.toString(i.readAllBytes()) + " " + i.read(); } });
        show("FIS missing", () -> new FileInputStream(new File(d, "none")));
        show("FIS dir", () -> new FileInputStream(d));
        show("FOS dir", () -> new FileOutputStream(d));
        show("FOS noparent", () -> new FileOutputStream(new File(d, "a/b")));
        show("closed", () -> { FileInputStream i = new FileInputStream(g); i.close(); return i.read(); });
        show("RAF", () -> { try (RandomAccessFile r = new RandomAccessFile(g, "rw")) { r.seek(3); r.writeInt(0x01020304); r.seek(2); long p = r.getFilePointer(); int v = r.readInt(); r.setLength(4); return p + " " + v + " " + r.length() + " " + r.getFilePointer(); } });
        show("RAF mode", () -> new RandomAccessFile(g, "x"));
        show("RAF r", () -> { try (RandomAccessFile r = new RandomAccessFile(g, "r")) { r.write(1); return "?"; } });
        show("list", () -> Arrays.toString(d.list()) + " " + Arrays.toString(new File("/none").list()) + " " + d.listFiles().length);
        show("rename", () -> g.renameTo(new File(d, "other")) + " " + g.exists());
        show("delete", () -> d.delete() + " " + new File(d, "other").delete() + " " + d.delete() + " " + d.exists());
        show("createNewFile", () -> new File(base.toFile(), "new").createNewFile() + " " + new File(base.toFile(), "new").createNewFile());
        show("createNewFile noparent", () -> new File(base.toFile(), "u/v").createNewFile());
        show("canonical", () -> new File(base.toFile(), "g/../l/../zz/./k").getCanonicalPath());
        show("lastModified", () -> { File n = new File(base.toFile(), "new"); return n.setLastModified(98765432000L) + " " + n.lastModified() + " " + n.setReadOnly() + " " + n.setExecutable(true) + n.canExecute(); });
        show("writer", () -> { File n = new File(base.toFile(), "w"); try (PrintWriter w = new PrintWriter(n)) { w.printf("%d%n", 17); } try (BufferedReader r = new BufferedReader(new FileReader(n))) { return r.readLine() + " " + r.readLine(); } });
        show("scanner", () -> { try (Scanner s = new Scanner(f)) { int c = 0; while (s.hasNextLine()) { s.nextLine(); c++; } return c; } });
        show("deleteOnExit", () -> { File t = File.createTempFile("pre", ".suf"); t.deleteOnExit(); return t.exists() + " " + t.getName().endsWith(".suf"); });
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
