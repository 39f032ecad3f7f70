package ibrik.kernel.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.SimulatedMemory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandLineSimulationTest {
    private static final Address LINE = new Address(0x1000);
    private static final Address BUFFER = new Address(0x2000);

    private final CommandLine commandLine = new CommandLine();

    @BeforeEach
    void memory() {
        SimulatedMemory.install(LINE, 0x2000);
    }

    private List<String> split(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < bytes.length; index++) {
            Memory.storeByte(LINE.plus(index), bytes[index]);
        }
        Memory.storeByte(LINE.plus(bytes.length), (byte) 0);
        Memory.storeByte(BUFFER.plus(bytes.length + 1), (byte) 77);
        assertEquals(bytes.length, CommandLine.length(LINE));
        commandLine.split(LINE, BUFFER);
        assertEquals(77, Memory.loadByte(BUFFER.plus(bytes.length + 1)), "the buffer's end is kept");
        List<String> strings = new ArrayList<>();
        Address at = commandLine.strings();
        for (int index = 0; index < commandLine.count(); index++) {
            int length = (int) CommandLine.length(at);
            byte[] text = new byte[length];
            for (int offset = 0; offset < length; offset++) {
                text[offset] = Memory.loadByte(at.plus(offset));
            }
            strings.add(new String(text, StandardCharsets.UTF_8));
            at = at.plus(length + 1);
        }
        return strings;
    }

    @Test
    void optionsAreSplitAtRunsOfSpaces() {
        assertEquals(List.of("-Da=b", "-ea"), split("  -Da=b   -ea "));
        assertEquals(List.of(), split(""));
        assertEquals(List.of(), split("   "));
    }

    @Test
    void theFirstWordIsKnownBeforeTheLineIsSplit() {
        split("console=launcher -ea");
        assertTrue(CommandLine.beginsWith(LINE, "console=launcher"));
        split("console=launcher");
        assertTrue(CommandLine.beginsWith(LINE, "console=launcher"));
        for (String other : List.of("", "console=launch", "console=launchers", "-- console=launcher")) {
            split(other);
            assertFalse(CommandLine.beginsWith(LINE, "console=launcher"), other);
        }
    }

    @Test
    void argumentsMayBeEmpty() {
        assertEquals(List.of("-ea", "--", "a", "", "b"), split("-ea -- a  b"));
        assertEquals(List.of("--", ""), split("-- "));
        assertEquals(List.of("--", "", ""), split("--  "));
        assertEquals(List.of("--"), split("--"));
        assertEquals(List.of("--", "--", "x"), split("-- -- x"));
    }

    @Test
    void percentSignsStandForBytes() {
        assertEquals(
                List.of("--", "a b", "100%", "ä", "%zz", "%", "%0", "%00"),
                split("-- a%20b 100%25 %C3%a4 %zz % %0 %00"));
    }

    @Test
    void optionsEndAtTheTwoDashes() {
        split("-Dx=1 -- -Dy=2");
        assertTrue(commandLine.hasOption("-Dx=1"));
        assertFalse(commandLine.hasOption("-Dx=12"));
        assertFalse(commandLine.hasOption("-Dx="));
        assertFalse(commandLine.hasOption("-Dy=2"));
    }
}
