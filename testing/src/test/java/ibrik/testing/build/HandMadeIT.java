package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Class files that javac does not write do what they do on HotSpot.
final class HandMadeIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void allRunOrAreRefusedAsOnHotSpot() throws IOException {
        var made = new HandMade(folder);
        new HandMadeCode(made).writeAll();
        new HandMadeMembers(made).writeAll();
        new HandMadeAnnotations(made).writeAll();
        new HandMadeNests(made).writeAll();
        new HandMadeHandles(made).writeAll();
        made.finish();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var expected = Programs.ask(LIMIT, List.of(java, "-cp", folder.toString(), HandMade.MAIN));
        String launcher = ROOT.resolve("ibrik").toString();
        var actual = Programs.ask(
                LIMIT, List.of(launcher, "run", "--quiet", "--hosted", "--main", HandMade.MAIN, folder.toString()));
        assertEquals(expected.text(), actual.text());
        assertEquals(0, actual.status());
    }
}
