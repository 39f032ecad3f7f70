package ibrik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.testing.Options.Mode;
import ibrik.testing.run.Rigour;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {
    @Test
    void nothingMeansEverythingHostedAndOnTheMetal() {
        Options options = Options.parse(List.of());
        assertEquals(List.of(Mode.HOSTED, Mode.METAL), options.modes());
        assertTrue(options.programs() && options.applications());
    }

    @Test
    void wordsNarrowTheChoice() {
        Options options =
                Options.parse(List.of("--hosted", "--stress", "--filter", "^a", "--jobs", "3", "--batch", "1"));
        assertEquals(List.of(Mode.HOSTED_STRESS), options.modes());
        assertTrue(options.filter().matcher("abc").find());
        assertEquals(3, options.jobs());
        assertEquals(1, options.batch());
    }

    @Test
    void largeProgramsRunOptimisedVerifiedAndOneByOne() {
        Options options = Options.parse(List.of("--large", "--hosted"));
        assertTrue(options.large() && options.release() && options.programs() && !options.applications());
        assertEquals(1, options.jobs());
        assertEquals(Rigour.VERIFY, options.rigour(Mode.HOSTED));
        assertEquals(Rigour.USUAL, Options.parse(List.of()).rigour(Mode.HOSTED));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--large", "--stress")));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--nonsense")));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--jobs", "0")));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--filter", "(")));
    }
}
