package ibrik.compiler.code;

import ibrik.compiler.classes.FileTree;
import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Object files of earlier builds, found by a digest of what they were made from. Each has the digest of its content
/// beside it: one that was cut off or changed is made again.
///
/// Safe for several processes at once: a file appears whole, and its digest after it.
final class ObjectCache {
    private static final int NAME_BYTES = 16;

    private final Path folder;

    ObjectCache(Path folder) {
        this.folder = folder;
    }

    /// The file that was stored under `key`, if it is as it was then.
    Optional<Path> find(String key) throws IOException {
        Path file = fileOf(key);
        try {
            var recorded = Files.readAllBytes(digestOf(file));
            return MessageDigest.isEqual(recorded, digest(Files.readAllBytes(file)))
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            // A folder in the place of a file is made way for when it is stored again.
            if (Files.isDirectory(file) || Files.isDirectory(digestOf(file))) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    Path store(String key, byte[] object) throws IOException {
        Files.createDirectories(folder);
        Path file = fileOf(key);
        publish(object, file);
        publish(digest(object), digestOf(file));
        return file;
    }

    private void publish(byte[] content, Path file) throws IOException {
        // Not among the many files: what a killed command leaves is found quickly.
        Path fresh = Files.createTempFile(folder.toAbsolutePath().getParent(), "new", ".tmp");
        try {
            Files.write(fresh, content);
            FileTree.makeWayFor(file);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path fileOf(String key) {
        var name = HexFormat.of().formatHex(digest(key.getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
        return folder.resolve(name + ".o");
    }

    private static Path digestOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new CompilerBug("SHA-256 is missing", e);
        }
    }
}
