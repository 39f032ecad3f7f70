package ibrik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.testing.Options.Mode;
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
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--nonsense")));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--jobs", "0")));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--filter", "(")));
    }
}
