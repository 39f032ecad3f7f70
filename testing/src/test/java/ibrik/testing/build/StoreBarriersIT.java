package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tests before stores of references are needed: without them young collections lose objects.
final class StoreBarriersIT {
    private static final String STRESS = "-Xgc:stress=100";
    private static final String CHECK = "-XX:+VerifyBeforeGC";

    @Test
    void withoutThemWhatOnlyOldObjectsNameIsLost(@TempDir Path folder) throws IOException {
        var program = new MutatedProgram(folder, "collector/OldToYoung");
        String expected = program.expected();
        assertEquals(expected, program.run("", STRESS));
        assertEquals(expected, program.run("", CHECK));
        String found = program.run("store_barriers", CHECK);
        assertTrue(found.contains("not remembered"), found);
        assertNotEquals(expected, program.run("store_barriers", STRESS));
    }
}
