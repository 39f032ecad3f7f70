package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The checks of the stack limit that the build adds to methods that cannot recur are needed, and a deep chain of such
/// methods notices when they are not there.
final class StackChecksIT {
    @Test
    void withoutThemADeepChainOfCallsLeavesItsStack(@TempDir Path folder) throws IOException {
        var program = new MutatedProgram(folder, "stack/WideChain");
        String expected = program.expected();
        assertEquals(expected, program.run("", "-Dnone=1"));
        assertNotEquals(expected, program.run("stack_checks", "-Dnone=1"));
    }
}
