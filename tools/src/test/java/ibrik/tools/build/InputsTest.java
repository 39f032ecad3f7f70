package ibrik.tools.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private static final String OMIT = "ibrik.omit";

    @TempDir
    private Path folder;

    private String describe() throws IOException {
        return Inputs.describe(new BuildRequest(
                List.of(folder),
                "Main",
                Target.HOSTED,
                true,
                folder.resolve("image"),
                folder,
                folder,
                StartSettings.USUAL,
                Optional.empty(),
                false,
                false));
    }

    @Test
    void anImageWithoutAPartOfItsCodeIsAnother() throws IOException {
        String whole = describe();
        assertEquals(whole, describe());
        System.setProperty(OMIT, "store_barriers");
        try {
            assertNotEquals(whole, describe());
        } finally {
            System.clearProperty(OMIT);
        }
    }
}
