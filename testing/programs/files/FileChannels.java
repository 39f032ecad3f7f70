package files;

import java.io.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

/// File channels, mappings and transfers.
public class FileChannels {
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
        Path c = base.resolve("chan");
        show("channel", () -> { try (FileChannel ch = FileChannel.open(c, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ch.write(ByteBuffer.wrap("hello world".getBytes())); ch.position(6); ByteBuffer b = ByteBuffer.allocate(20); int n = ch.read(b); int e = ch.read(b);
            ch.write(ByteBuffer.wrap("W".getBytes()), 6); ch.truncate(8); b.clear(); int k = ch.read(b, 4); b.flip();
            long s = ch.write(new ByteBuffer[] {ByteBuffer.wrap("ab".getBytes()), ByteBuffer.allocateDirect(3)});
            ch.force(true); var l = ch.tryLock(); String lock = String.valueOf(l.isValid()); l.release();
            return n + " " + e + " " + k + " " + StandardCharsets.UTF_8.decode(b) + " " + s + " " + ch.size() + " " + ch.position() + " " + lock; } });
        show("map", () -> { try (FileChannel ch = FileChannel.open(c)) { MappedByteBuffer m = ch.map(FileChannel.MapMode.READ_ONLY, 1, 5); byte[] x = new byte[5]; m.get(x); return new String(x) + " " + m.isDirect() + " " + m.isReadOnly(); } });
        show("map private", () -> { try (FileChannel ch = FileChannel.open(c, StandardOpenOption.READ, StandardOpenOption.WRITE)) { MappedByteBuffer m = ch.map(FileChannel.MapMode.PRIVATE, 0, 5); m.put(0, (byte) 'J'); return (char) m.get(0) + Files.readString(c).substring(0, 1); } });
        show("transfer", () -> { try (FileChannel in = FileChannel.open(f); FileChannel out = FileChannel.open(base.resolve("t"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) { return in.transferTo(2, 100, out) + " " + out.transferFrom(in, 0, 5) + " " + Files.readString(base.resolve("t")).length(); } });
        show("closed channel", () -> { FileChannel ch = FileChannel.open(f); ch.close(); return ch.size(); });
        show("nonwritable", () -> { try (FileChannel ch = FileChannel.open(f)) { return ch.write(ByteBuffer.allocate(1)); } });
        show("stream transfer", () -> { try (InputStream in = new FileInputStream(f.toFile()); OutputStream out = new FileOutputStream(base.resolve("t2").toFile())) { return in.transferTo(out); } });
        show("mismatch", () -> Files.mismatch(f, base.resolve("t2")) + " " + Files.mismatch(f, c));
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
