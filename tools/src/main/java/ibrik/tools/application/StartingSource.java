package ibrik.tools.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.tools.SimpleJavaFileObject;

/// The source file that a user names, as the `java` command hands it to javac: a public class in it may have any name,
/// and a file that is not named `.java` may begin with the line by which a shell starts it (`#!`).
final class StartingSource extends SimpleJavaFileObject {
    private static final String SHEBANG = "#!";

    private final Path file;

    StartingSource(Path file) {
        super(file.toUri(), Kind.SOURCE);
        this.file = file;
    }

    /// Whether a file is a source by what its name or its first bytes say.
    static boolean isNamedOrMarked(Path file) throws IOException {
        if (file.toString().endsWith(".java")) {
            return true;
        }
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(SHEBANG.length()), StandardCharsets.ISO_8859_1);
            return start.equals(SHEBANG) && !isArchive(file);
        }
    }

    /// A jar may stand behind the script that starts it.
    private static boolean isArchive(Path file) throws IOException {
        try (var _ = new ZipFile(file.toFile())) {
            return true;
        } catch (ZipException noArchive) {
            return file.toString().endsWith(".jar");
        }
    }

    /// As messages call it.
    @Override
    public String getName() {
        return file.toString();
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }

    /// Lines keep their numbers.
    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        boolean marked = text.startsWith(SHEBANG) && !file.toString().endsWith(".java");
        return marked ? text.substring(text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n')) : text;
    }
}
