package ibrik.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every substitution must fit the JDK that the build runs on.
final class SubstitutionsTest {
    @Test
    void everyMemberHasItsCounterpartInTheJdk() throws Exception {
        Path classes = Path.of(Platform.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertEquals(List.of(), SubstitutionCheck.problems(classes));
    }
}
