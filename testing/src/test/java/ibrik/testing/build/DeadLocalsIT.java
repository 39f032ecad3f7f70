package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of dead words is needed, and what is known of live ones is noticed when it is not there.
final class DeadLocalsIT {
    private static final String SMALL = "-Xmx64m";
    private static final String STRESS = "-Xgc:stress=10";

    @Test
    void withoutItDeadLocalsFillTheMemory(@TempDir Path folder) throws IOException {
        var program = new MutatedProgram(folder, "pressure/DeadLocals");
        String expected = program.expected();
        assertEquals(expected, program.run("", SMALL));
        assertNotEquals(expected, program.run("liveness", SMALL));
    }

    @Test
    void withoutLiveRegistersObjectsAreLost(@TempDir Path folder) throws IOException {
        var program = new MutatedProgram(folder, "collector/KeptArrays");
        String expected = program.expected();
        assertEquals(expected, program.run("", STRESS));
        assertNotEquals(expected, program.run("live_registers", STRESS));
    }
}
