package files;

import java.io.*;
import java.nio.file.*;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Stream;
import java.util.zip.*;

/// Archives, large and sparse files, and many threads in one directory.
public class Archives {
    static Path base;

    public static void main(String[] args) throws Exception {
        base = Files.createTempDirectory("archives");
        archive();
        threads();
        large();
        sparse();
        Files.walkFileTree(base, new Removal());
        System.out.println(Files.exists(base));
    }

    static void archive() throws IOException {
        Path path = base.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < 50; i++) {
                out.putNextEntry(new ZipEntry("e" + i + ".txt"));
                out.write(("content " + i).repeat(i * 10).getBytes());
                out.closeEntry();
            }
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            System.out.println(zip.size() + " " + zip.getEntry("e7.txt").getSize() + " " + zip.getEntry("none"));
            try (InputStream in = zip.getInputStream(zip.getEntry("e20.txt"))) {
                System.out.println(in.readAllBytes().length);
            }
        }
        Files.writeString(base.resolve("bad.zip"), "no archive at all, only text");
        try (ZipFile zip = new ZipFile(base.resolve("bad.zip").toFile())) {
            System.out.println(zip);
        } catch (ZipException e) {
            System.out.println(e.getMessage());
        }
    }

    static void threads() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sums = new ArrayList<>();
            for (int thread = 0; thread < 50; thread++) {
                int number = thread;
                sums.add(pool.submit(() -> writeAndRead(number)));
            }
            long total = 0;
            for (var sum : sums) total += sum.get();
            System.out.println(total);
        }
        try (Stream<Path> all = Files.list(base)) {
            System.out.println(all.count());
        }
    }

    static int writeAndRead(int number) throws IOException {
        int sum = 0;
        for (int i = 0; i < 20; i++) {
            Path path = base.resolve("t" + number + "-" + i);
            Files.writeString(path, "x".repeat(number * 100 + i));
            sum += Files.readString(path).length();
            if (i % 2 == 0) Files.delete(path);
        }
        return sum;
    }

    static void large() throws IOException {
        byte[] bytes = new byte[5_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(base.resolve("large"), bytes);
        System.out.println(Arrays.equals(bytes, Files.readAllBytes(base.resolve("large"))));
        try (BufferedWriter writer = Files.newBufferedWriter(base.resolve("lines"))) {
            for (int i = 0; i < 50_000; i++) writer.write("line " + i + "\n");
        }
        try (BufferedReader reader = Files.newBufferedReader(base.resolve("lines"))) {
            System.out.println(reader.lines().count());
        }
    }

    static void sparse() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(base.resolve("sparse").toFile(), "rw")) {
            file.seek(1_000_000_000L);
            file.write(7);
            System.out.println(file.length());
            file.seek(500_000_000L);
            System.out.println(file.read());
        }
    }

    static class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
