package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What initialisers read at build time has to be looked for among what the program writes: without the search they
/// show old values.
final class EarlyReadsIT {
    @ParameterizedTest
    @ValueSource(strings = {"initialisation/EarlyReads", "initialisation/WritesByOtherMeans"})
    void withoutTheSearchInitialisersSeeWhatWasBefore(String name, @TempDir Path folder) throws IOException {
        var program = new MutatedProgram(folder, name);
        String expected = program.expected();
        assertEquals(expected, program.run("", "-Xmx64m"));
        assertNotEquals(expected, program.run("early_reads", "-Xmx64m"));
    }
}
