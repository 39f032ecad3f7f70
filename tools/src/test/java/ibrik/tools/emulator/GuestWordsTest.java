package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GuestWordsTest {
    @Test
    void optionsStandBeforeArguments() {
        GuestWords words = new GuestWords(Map.of("a", "1"), Map.of("B", "2"), List.of("-ea"), List.of("x", "--y"));
        assertEquals(List.of("-Da=1", "-eB=2", "-ea", "--", "x", "--y"), words.plain());
        assertEquals("-Da=1 -eB=2 -ea -- x --y", words.encoded());
    }

    @Test
    void nothingToSayIsAnEmptyLine() {
        assertEquals("", new GuestWords(Map.of(), Map.of(), List.of(), List.of()).encoded());
    }

    @Test
    void separatorsAndForeignLettersAreEncoded() {
        assertEquals("a%20b%25c%0A%C3%A4", GuestWords.encode("a b%c\n\u00e4"));
    }
}
