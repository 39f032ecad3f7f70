package ibrik.compiler.classes;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/// All files of a folder: found as by somebody who knows their names, through links; or removed.
public final class FileTree {
    private FileTree() {}

    /// All regular files below `root`, sorted, or `root` itself if it is one. Links are followed; one that leads
    /// nowhere, or
    /// back to a folder that it lies in, adds nothing.
    public static List<Path> filesOf(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (failure instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }
                });
        files.sort(null);
        return files;
    }

    /// Those of them whose name ends so.
    public static List<Path> filesOf(Path root, String suffix) throws IOException {
        return filesOf(root).stream()
                .filter(file -> file.getFileName().toString().endsWith(suffix))
                .toList();
    }

    /// Removes a folder with all that is in it, or a file, if it is there. Links are removed, not followed.
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Makes way for a file: removes a folder that lies in its place.
    public static void makeWayFor(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            delete(file);
        }
    }
}
