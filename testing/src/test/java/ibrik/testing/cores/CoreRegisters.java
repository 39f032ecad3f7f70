package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.testing.memory.Monitor;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The registers of all cores, as QEMU's monitor shows them.
final class CoreRegisters {
    private static final long PAGING = 1L << 31;
    private static final long LONG_MODE_ACTIVE = 1L << 10;
    private static final long XSAVE = 1L << 18;

    private CoreRegisters() {}

    /// All are in long mode with paging, the kernel's interrupt table, AVX, and a task state of their own; how many
    /// there are.
    static int checkAll(Monitor monitor) throws IOException {
        String registers = monitor.ask("info registers -a");
        List<String> cores = List.of(registers.split("(?=CPU#)")).stream()
                .filter(text -> text.startsWith("CPU#"))
                .toList();
        Set<String> taskStates = new HashSet<>();
        for (String core : cores) {
            checkMode(core);
            taskStates.add(base(core, "TR"));
        }
        assertEquals(cores.size(), taskStates.size(), "each core has a task state of its own");
        return cores.size();
    }

    private static void checkMode(String core) {
        assertTrue((register(core, "CR0") & PAGING) != 0, core);
        assertTrue((register(core, "EFER") & LONG_MODE_ACTIVE) != 0, core);
        assertTrue((register(core, "CR4") & XSAVE) != 0, core);
        // QEMU shows these, not XMM00, where XCR0 has AVX.
        assertTrue(core.contains("YMM00="), core);
        assertTrue(!base(core, "IDT").matches("0+"), core);
    }

    private static long register(String text, String name) {
        var matcher = Pattern.compile(name + "=([0-9a-f]+)").matcher(text);
        assertTrue(matcher.find(), text);
        return Long.parseUnsignedLong(matcher.group(1), 16);
    }

    /// The base of a table or of the task state: `TR =0018 base limit ...`, `IDT= base limit`.
    private static String base(String text, String name) {
        var matcher = Pattern.compile(name + "\\s*=\\s*(?:[0-9a-f]{4} )?([0-9a-f]{16})")
                .matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }
}
