package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class QemuCommandLineTest {
    private static final GuestWords NOTHING = new GuestWords(Map.of(), Map.of(), List.of(), List.of());

    private static String line(Machine machine, GuestWords words, OptionalInt port, boolean count) {
        QemuRequest request =
                new QemuRequest(machine, Accelerator.TCG, Path.of("a.elf"), words, 64, 2, port, port, count);
        return String.join(" ", request.commandLine(Path.of("qemu")));
    }

    @Test
    void eachOptionShows() {
        GuestWords words = new GuestWords(Map.of("a", "b c"), Map.of(), List.of(), List.of());
        String line = line(Machine.q35, words, OptionalInt.of(1234), true);
        assertTrue(line.contains("-machine q35"), line);
        assertTrue(line.contains("-m 64M -smp 2"), line);
        assertTrue(line.contains("-monitor tcp:127.0.0.1:1234,server=on,wait=off"), line);
        assertTrue(line.contains("-S -gdb tcp:127.0.0.1:1234"), line);
        assertTrue(line.contains("-icount shift=0"), line);
        assertTrue(line.contains("-kernel a.elf -append console=launcher -Da=b%20c --"), line);
        assertTrue(line.contains("-no-reboot"), line);
    }

    @Test
    void whatWasNotAskedForIsAbsent() {
        String line = line(Machine.pc, NOTHING, OptionalInt.empty(), false);
        for (String absent : List.of("-monitor", "-gdb", "-S", "-icount", "--")) {
            assertFalse(line.contains(absent), absent + " in " + line);
        }
    }

    @Test
    void theLauncherGetsBothPortsByOnePipe() {
        String onPci = line(Machine.pc, NOTHING, OptionalInt.empty(), false);
        assertTrue(onPci.contains("-chardev file,id=early,path=/dev/stdout -serial chardev:early"), onPci);
        assertTrue(onPci.contains("-device virtserialport,chardev=console"), onPci);
        assertTrue(onPci.endsWith("-append console=launcher"), onPci);
        String inWindow = line(Machine.microvm, NOTHING, OptionalInt.empty(), false);
        assertTrue(inWindow.endsWith("-append console=launcher virtio_mmio.device=512@0xfeb00e00:23"), inWindow);
    }

    @Test
    void withoutTheLauncherTheConsoleIsPlain() {
        QemuRequest request = new QemuRequest(
                Machine.pc,
                Accelerator.TCG,
                Path.of("a.elf"),
                NOTHING,
                64,
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
        List<String> line = request.plainCommandLine(Path.of("qemu"));
        assertFalse(line.contains("-append"), line.toString());
        assertTrue(line.contains("chardev:console"), line.toString());
        assertFalse(String.join(" ", line).contains("virt"), line.toString());
    }

    @Test
    void aLineThatTheMachineCannotTakeIsRefused() {
        for (Machine machine : Machine.values()) {
            String shortest = line(machine, argument(1), OptionalInt.empty(), false);
            int around =
                    shortest.substring(shortest.indexOf("console=launcher")).length() - 1;
            int room = (machine == Machine.microvm ? 131_072 : 4096) - around - 1;
            assertTrue(line(machine, argument(room), OptionalInt.empty(), false).contains("xxx"));
            var failure =
                    assertThrows(Failure.class, () -> line(machine, argument(room + 1), OptionalInt.empty(), false));
            assertTrue(failure.getMessage().contains("of the kind " + machine), failure.getMessage());
        }
    }

    private static GuestWords argument(int length) {
        return new GuestWords(Map.of(), Map.of(), List.of(), List.of("x".repeat(length)));
    }

    @Test
    void shellWordsAreQuoted() {
        assertEquals("a 'b c' 'd'\\''e' ''", QemuCommandLine.forShell(List.of("a", "b c", "d'e", "")));
    }
}
