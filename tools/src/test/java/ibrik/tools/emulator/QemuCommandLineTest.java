package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.emulator.QemuRequest.Accelerator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class QemuCommandLineTest {
    private static final GuestWords NOTHING = new GuestWords(Map.of(), Map.of(), List.of(), List.of());

    private static String line(Machine machine, GuestWords words, OptionalInt port, Path exitFile, boolean count) {
        QemuRequest request =
                new QemuRequest(machine, Accelerator.TCG, Path.of("a.elf"), words, 64, 2, port, port, exitFile, count);
        return String.join(" ", request.commandLine(Path.of("qemu")));
    }

    @Test
    void eachOptionShows() {
        GuestWords words = new GuestWords(Map.of("a", "b c"), Map.of(), List.of(), List.of());
        String line = line(Machine.q35, words, OptionalInt.of(1234), Path.of("exit"), true);
        assertTrue(line.contains("-machine q35"), line);
        assertTrue(line.contains("-m 64M -smp 2"), line);
        assertTrue(line.contains("-monitor tcp:127.0.0.1:1234,server=on,wait=off"), line);
        assertTrue(line.contains("-S -gdb tcp:127.0.0.1:1234"), line);
        assertTrue(line.contains("-icount shift=0"), line);
        assertTrue(line.contains("-kernel a.elf -append -Da=b%20c --"), line);
        assertTrue(line.contains("-no-reboot"), line);
    }

    @Test
    void whatWasNotAskedForIsAbsent() {
        String line = line(Machine.pc, NOTHING, OptionalInt.empty(), Path.of("exit"), false);
        for (String absent : List.of("-monitor", "-gdb", "-S", "-icount", "-append")) {
            assertFalse(line.contains(absent), absent + " in " + line);
        }
    }

    @Test
    void commasInFileNamesAreDoubled() {
        String line = line(Machine.pc, NOTHING, OptionalInt.empty(), Path.of("a,b"), false);
        assertTrue(line.contains("path=a,,b"), line);
    }

    @Test
    void shellWordsAreQuoted() {
        assertEquals("a 'b c' 'd'\\''e' ''", QemuCommandLine.forShell(List.of("a", "b c", "d'e", "")));
    }
}
