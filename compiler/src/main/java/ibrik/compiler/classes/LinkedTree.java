package ibrik.compiler.classes;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// One walk through a folder and the links in it, those first that are reached through the fewest others.
final class LinkedTree {
    private final Predicate<String> wanted;
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> followed = new HashSet<>();
    private final Deque<Part> parts = new ArrayDeque<>();

    /// A folder without the links in it.
    ///
    /// @param name    as it is reached
    /// @param real    where it is
    /// @param parents the real folders of the links on the way
    private record Part(Path name, Path real, List<Path> parents) {}

    /// @param wanted whether a folder of that name is entered
    LinkedTree(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /// All regular files by the names under which they are reached, sorted.
    List<Path> filesOf(Path root) throws IOException {
        if (Files.isRegularFile(root)) {
            return List.of(root);
        }
        parts.add(new Part(root, root.toRealPath(), List.of()));
        while (!parts.isEmpty()) {
            walk(parts.remove());
        }
        files.sort(null);
        return files;
    }

    private void walk(Part part) throws IOException {
        Files.walkFileTree(part.real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean entered = folder.equals(part.real)
                        || wanted.test(folder.getFileName().toString());
                return entered ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = part.name.resolve(part.real.relativize(file));
                if (Files.isRegularFile(file)) {
                    files.add(name);
                } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                    follow(part, file, name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void follow(Part part, Path link, Path name) throws IOException {
        List<Path> parents = new ArrayList<>(part.parents);
        parents.add(link.getParent());
        Path target = link.toRealPath();
        boolean leadsBack = parents.stream().anyMatch(parent -> parent.startsWith(target));
        if (!leadsBack && wanted.test(name.getFileName().toString()) && followed.add(link)) {
            parts.add(new Part(name, target, parents));
        }
    }
}
