package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class UnitsTest {
    @Test
    void memoryHasUnits() {
        assertEquals(64, new MemorySize().convert("64").mebibytes());
        assertEquals(64, new MemorySize().convert("64M").mebibytes());
        assertEquals(2048, new MemorySize().convert("2g").mebibytes());
        assertEquals(32, new MemorySize().convert("32768K").mebibytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1T", "64 M", "9999999999", "999999999G"})
    void otherMemoryIsRefused(String text) {
        assertThrows(TypeConversionException.class, () -> new MemorySize().convert(text));
    }

    @Test
    void timeHasUnits() {
        assertEquals(Duration.ofSeconds(30), new TimeSpan().convert("30"));
        assertEquals(Duration.ofMillis(1500), new TimeSpan().convert("1.5s"));
        assertEquals(Duration.ofMillis(500), new TimeSpan().convert("500ms"));
        assertEquals(Duration.ofMinutes(2), new TimeSpan().convert("2m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "0", "-1", "1d"})
    void otherTimesAreRefused(String text) {
        assertThrows(TypeConversionException.class, () -> new TimeSpan().convert(text));
    }
}
