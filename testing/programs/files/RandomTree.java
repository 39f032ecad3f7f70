package files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.*;
import java.util.stream.*;

/// Random steps in a small tree: every answer and every error is that of Linux, whoever keeps the files.
public class RandomTree {
    static final int STEPS = 4000;
    static final String[] NAMES = {"a", "b", "c", "d"};
    static final Random random = new Random(11);
    static Path base;

    public static void main(String[] args) throws Exception {
        base = Files.createTempDirectory("tree");
        long sum = 0;
        for (int step = 0; step < STEPS; step++) {
            String line = step();
            sum = sum * 31 + line.hashCode();
            if (step % 40 == 0) System.out.println(step + ": " + line);
            if (step % 400 == 0) System.out.println("so far " + Long.toHexString(sum));
        }
        System.out.println(Long.toHexString(sum));
        delete(base);
        System.out.println(Files.exists(base));
    }

    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> children;
            try (Stream<Path> all = Files.list(path)) {
                children = all.toList();
            }
            for (Path child : children) delete(child);
        }
        Files.delete(path);
    }

    static Path path() {
        Path path = base;
        int depth = 1 + random.nextInt(3);
        for (int level = 0; level < depth; level++) {
            path = path.resolve(random.nextInt(12) == 0 ? ".." : NAMES[random.nextInt(NAMES.length)]);
        }
        // Nothing above the base is touched.
        return path.normalize().startsWith(base) && !path.normalize().equals(base) ? path : base.resolve("a");
    }

    static String step() {
        int kind = random.nextInt(22);
        Path one = path();
        Path two = path();
        String what = kind + " " + one + " " + two + " ";
        try {
            what += act(kind, one, two);
        } catch (FileSystemException failure) {
            what += failure.getClass().getSimpleName() + " " + failure.getMessage();
        } catch (Exception failure) {
            what += failure;
        }
        return what.replace(base.toString(), "");
    }

    static Object act(int kind, Path one, Path two) throws IOException {
        byte[] bytes = new byte[random.nextInt(100)];
        Arrays.fill(bytes, (byte) ('a' + kind));
        return switch (kind) {
            case 0, 1 -> Files.write(one, bytes);
            case 2 -> Files.write(one, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            case 3 -> Files.write(one, bytes, StandardOpenOption.CREATE_NEW);
            case 4 -> new String(Files.readAllBytes(one));
            case 5, 6, 7 -> Files.createDirectory(one);
            case 8 -> {
                Files.delete(one);
                yield "deleted";
            }
            case 9 -> Files.move(one, two);
            case 10 -> Files.move(one, two, StandardCopyOption.REPLACE_EXISTING);
            case 11 -> Files.move(one, two, StandardCopyOption.ATOMIC_MOVE);
            case 12 -> Files.copy(one, two, StandardCopyOption.REPLACE_EXISTING);
            case 13 -> Files.createLink(one, two);
            case 14 -> Files.createSymbolicLink(one, random.nextBoolean() ? two : two.getFileName());
            case 15 -> Files.readSymbolicLink(one);
            case 16 -> names(one);
            case 17 -> one.toRealPath();
            case 18 -> state(one);
            case 19 -> truncate(one);
            case 20 -> one.toFile().renameTo(two.toFile()) + " " + one.toFile().delete();
            default -> Files.isSameFile(one, two);
        };
    }

    static Object names(Path path) throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    static Object state(Path path) throws IOException {
        Map<String, Object> state = Files.readAttributes(path, "unix:nlink,mode,size,isSymbolicLink", LinkOption.NOFOLLOW_LINKS);
        boolean isDirectory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        return Integer.toOctalString((Integer) state.get("mode")) + " " + (isDirectory ? "" : state.get("nlink") + " " + size(path, state))
                + Files.exists(path) + PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    /// A link's size tells how long the name of the base is.
    static Object size(Path path, Map<String, Object> state) {
        return (Boolean) state.get("isSymbolicLink") ? "link " : state.get("size");
    }

    static Object truncate(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'x', 'y'}), random.nextInt(200));
            channel.truncate(random.nextInt(200));
            return channel.size();
        }
    }
}
