package ibrik.compiler.classes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All files of a folder: found as by somebody who knows their names, through links; or removed.
public final class FileTree {
    private FileTree() {}

    /// All regular files below `root`, sorted, or `root` itself if it is one. Links are followed, each once:
    /// folders that lead to each other have more ways through them than anybody can walk. One that leads
    /// nowhere, or back to a folder that it lies in, adds nothing.
    public static List<Path> filesOf(Path root) throws IOException {
        return filesOf(root, _ -> true);
    }

    /// Those of them that lie in no folder whose name is unwanted.
    public static List<Path> filesOf(Path root, Predicate<String> wanted) throws IOException {
        return new LinkedTree(wanted).filesOf(root);
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
