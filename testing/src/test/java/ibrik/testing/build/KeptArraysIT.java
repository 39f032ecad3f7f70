package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps the array of a loop while the loop polls is needed, and stress mode notices when it is not there.
final class KeptArraysIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String MAIN = "collector.KeptArrays";

    @TempDir
    private Path folder;

    private Programs.Answer run(String omitted) throws IOException {
        Path image = folder.resolve("image");
        Files.deleteIfExists(image);
        var built = Programs.ask(
                LIMIT,
                List.of(
                        "env",
                        "IBRIK_JAVA_OPTIONS=-Dibrik.omit=" + omitted,
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        "-o",
                        image.toString(),
                        "--main",
                        MAIN,
                        folder.toString()));
        assertEquals(0, built.status(), built.text());
        return Programs.ask(LIMIT, List.of(image.toString(), "-Xgc:stress=10", "--"));
    }

    @Test
    void withoutItALoopReadsWhatIsNoArrayAnyMore() throws IOException {
        Path source = ROOT.resolve("testing/programs/collector/KeptArrays.java");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", folder.toString(), source.toString());
        assertEquals(0, status);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var expected = Programs.ask(LIMIT, List.of(java, "-cp", folder.toString(), MAIN));

        assertEquals(expected.text(), run("").text());
        assertNotEquals(expected.text(), run("kept_arrays").text());
    }
}
