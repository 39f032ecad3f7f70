package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A method with two owners ends the build. Without the check one of the two bodies hides the other.
final class OneOwnerIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<String> UNCHANGED = List.of("vocabulary", "machine", "kernel", ".ibrik");

    @TempDir
    private Path folder;

    private Path installation;

    /// An installation whose runtime has a second body for a method that is an intrinsic.
    @BeforeEach
    void addAnOwner() throws IOException {
        installation = Files.createDirectory(folder.resolve("installation"));
        for (String name : UNCHANGED) {
            Files.createSymbolicLink(installation.resolve(name), ROOT.resolve(name));
        }
        Path classes = installation.resolve("runtime/target/classes");
        copy(ROOT.resolve("runtime/target/classes"), classes);
        compile(classes, "Root_.java", """
                import ibrik.vocabulary.mark.*;
                @Substitute("java.lang.Math")
                final class Root_ {
                    @Replace
                    static double sqrt(double value) { return value / 2; }
                }
                """);
        compile(Files.createDirectory(folder.resolve("program")), "Roots.java", """
                public class Roots {
                    public static void main(String[] a) { System.out.println(Math.sqrt(a.length + 64.0)); }
                }
                """);
    }

    private void compile(Path into, String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name), text);
        String path = ROOT.resolve("vocabulary/target/classes").toString();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", path, "-d", into.toString(), source.toString());
        assertEquals(0, status);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private Programs.Answer run(String options) throws IOException {
        return Programs.ask(
                LIMIT,
                List.of(
                        "env",
                        "IBRIK_JAVA_OPTIONS=-Dibrik.home=" + installation + options,
                        ROOT.resolve("ibrik").toString(),
                        "run",
                        "--hosted",
                        "--dev",
                        "--main",
                        "Roots",
                        folder.resolve("program").toString()));
    }

    @Test
    void twoOwnersEndTheBuildAndTheCheckIsWhatDoesIt() throws IOException {
        var checked = run("");
        assertNotEquals(0, checked.status());
        assertTrue(checked.text().contains("java.lang.Math.sqrt(D)D has two owners"), checked.text());
        assertTrue(checked.text().contains("Root_.java"), checked.text());
        assertTrue(checked.text().contains("IntrinsicEmitter.java"), checked.text());
        var unchecked = run(" -Dibrik.omit=one_owner");
        assertEquals(0, unchecked.status(), unchecked.text());
        assertTrue(unchecked.text().contains("8.0"), "the substitution is hidden: " + unchecked.text());
    }
}
