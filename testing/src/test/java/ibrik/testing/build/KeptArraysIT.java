package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps the array of a loop while the loop polls is needed, and stress mode notices when it is not there.
final class KeptArraysIT {
    private static final String STRESS = "-Xgc:stress=10";

    @Test
    void withoutItALoopReadsWhatIsNoArrayAnyMore(@TempDir Path folder) throws IOException {
        var program = new MutatedProgram(folder, "collector/KeptArrays");
        String expected = program.expected();
        assertEquals(expected, program.run("", STRESS));
        assertNotEquals(expected, program.run("kept_arrays", STRESS));
    }
}
