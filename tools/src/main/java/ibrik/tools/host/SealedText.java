package ibrik.tools.host;

import ibrik.compiler.classes.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// A small file that is remembered between commands: the digest of its lines, then the lines. What a killed command or
/// a failing disk made of it is as good as no file.
public final class SealedText {
    private SealedText() {}

    /// The lines of `file`, or nothing if it is missing or damaged.
    public static Optional<List<String>> read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            if (end < 0 || !text.substring(0, end).equals(Digests.of(text.substring(end + 1)))) {
                return Optional.empty();
            }
            return Optional.of(text.substring(end + 1).lines().toList());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Writes the file whole or not at all.
    ///
    /// @param lines without line ends
    public static void write(Path file, List<String> lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".tmp");
        try {
            Files.writeString(fresh, Digests.of(text) + "\n" + text);
            FileTree.makeWayFor(file);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
