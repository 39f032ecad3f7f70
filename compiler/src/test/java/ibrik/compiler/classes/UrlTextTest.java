package ibrik.compiler.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrlTextTest {
    private static final String ASCII = " !\"#$%&'()*+,-.0:;<=>?@A[\\]^_`a{|}~\u007f\n";

    @TempDir
    private Path folder;

    /// A loader over the folder finds each file under the URL that is computed for it.
    private void check(String name) throws IOException {
        Path file;
        try {
            file = Files.createFile(folder.resolve(name));
        } catch (InvalidPathException noSuchNames) {
            assumeTrue(false, "the host has no names like this");
            return;
        }
        try (var loader =
                new URLClassLoader(new URL[] {folder.toRealPath().toUri().toURL()}, null)) {
            assertEquals(String.valueOf(loader.getResource(name)), UrlText.of(file, false));
        }
    }

    @Test
    void charactersAreEscapedAsByTheJdk() throws IOException {
        check(ASCII);
    }

    @Test
    void charactersBeyondAsciiAreToo() throws IOException {
        check("n\u00e4me \u20ac \ud83d\ude00");
    }
}
