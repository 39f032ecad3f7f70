package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.check.ReplacedMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// All bodies in place of the JDK's, whether a program reaches them or not, held against the JDK that runs this.
final class ReplacedMethodsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    /// Far below what there is; fewer would mean that a source of bodies is not read.
    private static final int LEAST_COUNT = 700;

    private static ReplacedMethods replaced;

    @BeforeAll
    static void read() throws IOException {
        replaced = new ReplacedMethods(ROOT);
    }

    @AfterAll
    static void close() throws IOException {
        replaced.close();
    }

    @Test
    void everyMethodHasOneOwner() {
        assertTrue(replaced.count() > LEAST_COUNT);
        assertEquals(List.of(), replaced.conflicts());
    }

    @Test
    void noBodyIsCutInSilence() {
        assertEquals(List.of(), replaced.silentCuts());
    }

    @Test
    void theJdkIsTheOneThatTheBodiesWereWrittenFor() {
        assertEquals(List.of(), replaced.changes());
    }

    @Test
    void recordAndPagesAreUpToDate() throws IOException {
        for (Map.Entry<Path, String> document : replaced.documents().entrySet()) {
            assertEquals(
                    document.getValue(),
                    Files.readString(ROOT.resolve(document.getKey())),
                    document.getKey() + " is not up to date: ./ibrik replaced --accept writes it");
        }
    }
}
