package ibrik.machine.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.machine.table.PageTableEntry;
import ibrik.machine.table.SegmentDescriptor;
import ibrik.machine.table.SegmentSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The names in `registers.inc` have the values of the Java constants whose names they are.
class AssemblyNamesTest {
    private static final Path FILE = Path.of("src/main/assembly/metal/registers.inc");
    private static final Pattern NAME = Pattern.compile("\\s*\\.set \\.L([A-Z0-9]+?)_(\\w+), (.*)");

    private static final Map<String, Class<?>> TYPES = Map.of(
            "CR0", Cr0.class,
            "CR4", Cr4.class,
            "EFER", Efer.class,
            "XCR0", Xcr0.class,
            "MXCSR", Mxcsr.class,
            "MSR", ModelSpecific.class,
            "PAGE", PageTableEntry.class,
            "SEGMENT", SegmentDescriptor.class,
            "SELECTOR", SegmentSelector.class);

    @Test
    void everyNameHasTheValueOfItsConstant() throws ReflectiveOperationException, IOException {
        List<String> lines = Files.readAllLines(FILE);
        int compared = 0;
        for (String line : lines) {
            Matcher match = NAME.matcher(line);
            if (match.matches()) {
                Class<?> type = TYPES.get(match.group(1));
                Object constant = type.getField(match.group(2)).get(null);
                long expected = constant instanceof Integer number
                        ? Integer.toUnsignedLong(number)
                        : ((Number) constant).longValue();
                assertEquals(expected, valueOf(match.group(3)), line);
                compared++;
            }
        }
        assertTrue(compared > TYPES.size(), "names were found");
        assertEquals(
                compared, lines.stream().filter(line -> line.contains(".set")).count());
    }

    /// A number, or 1 shifted by one.
    private static long valueOf(String text) {
        String[] parts = text.split(" << ");
        long value = Long.decode(parts[0]);
        return parts.length == 1 ? value : value << Integer.parseInt(parts[1]);
    }
}
