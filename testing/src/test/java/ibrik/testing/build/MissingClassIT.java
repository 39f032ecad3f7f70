package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A class that the program needs and that is not there ends the build, unless the program is ready for it.
final class MissingClassIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int PROGRAM = 3;

    @TempDir
    private Path folder;

    @BeforeEach
    void compileAndLoseAClass() throws IOException {
        Path source = Files.writeString(folder.resolve("Needs.java"), """
                class Gone { static int value() { return 7; } }
                class Needs { public static void main(String[] a) { System.out.println(Gone.value()); } }
                class Ready {
                    public static void main(String[] a) {
                        try {
                            System.out.println(Gone.value());
                        } catch (NoClassDefFoundError e) {
                            System.out.println("without " + e.getMessage());
                        }
                    }
                }
                """);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", folder.toString(), source.toString());
        assertEquals(0, status);
        Files.delete(folder.resolve("Gone.class"));
    }

    private Programs.Answer run(String main) throws IOException {
        return Programs.ask(
                LIMIT,
                List.of(
                        ROOT.resolve("ibrik").toString(),
                        "run",
                        "--hosted",
                        "--dev",
                        "--main",
                        main,
                        folder.toString()));
    }

    @Test
    void aClassThatIsNeededIsAProblemWithItsPlaceAndTheWayThere() throws IOException {
        var answer = run("Needs");
        assertEquals(PROGRAM, answer.status(), answer.text());
        assertTrue(answer.text().contains("the class Gone is not on the class path"), answer.text());
        assertTrue(answer.text().contains("Needs.java:2"), answer.text());
        assertTrue(answer.text().contains("--class-path"), answer.text());
    }

    @Test
    void aProgramThatCatchesTheErrorRuns() throws IOException {
        var answer = run("Ready");
        assertEquals(0, answer.status(), answer.text());
        assertTrue(answer.text().contains("without Gone"), answer.text());
    }
}
