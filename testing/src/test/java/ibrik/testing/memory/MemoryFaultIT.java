package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program with raw memory does what it must not: each time the kernel names the access, the address and the way to
/// it through the Java program, and ends with status 134.
final class MemoryFaultIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int PANIC = 134;
    private static final int MEBIBYTES = 256;
    /// An eighth of the machine.
    private static final long MAIN_STACK = (long) MEBIBYTES << 20 >> 3;
    /// An eighth of what firmware and image keep of the memory is less.
    private static final long KEPT = 1 << 20;

    @TempDir
    private static Path folder;

    private static Path image;
    private static ElfFile file;

    @BeforeAll
    static void build() throws IOException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        Path source = Files.writeString(folder.resolve("Poke.java"), """
                import ibrik.runtime.platform.Platform;
                import ibrik.machine.instruction.ModelSpecificRegister;
                import ibrik.vocabulary.raw.Address;
                import ibrik.vocabulary.raw.CodePointer;
                import ibrik.vocabulary.raw.Memory;

                class Poke {
                    public static void main(String[] arguments) {
                        Address where = new Address(Long.parseUnsignedLong(arguments[1], 16));
                        switch (arguments[0]) {
                            case "read" -> System.out.println(Memory.loadByte(where));
                            case "write" -> Memory.storeByte(where, (byte) 1);
                            case "call" -> CodePointer.callVoid(where);
                            case "exhaust" -> exhaust();
                            case "register" ->
                                System.out.println(Long.toHexString(ModelSpecificRegister.read((int) where.raw())));
                        }
                        System.out.println("done");
                    }

                    private static void exhaust() {
                        while (!Platform.current().allocateRaw(4000).isNone()) {}
                        while (!Platform.current().allocateRaw(16).isNone()) {}
                        System.out.println(sum(40_000));
                    }

                    private static int sum(int depth) {
                        return depth == 0 ? 0 : depth + sum(depth - 1);
                    }
                }
                """);
        String modules = ROOT.resolve("vocabulary/target/classes") + ":" + ROOT.resolve("machine/target/classes") + ":"
                + ROOT.resolve("runtime/target/classes");
        image = WatchedGuest.build(source, folder, "-cp", modules);
        file = ElfFile.read(image);
    }

    private record End(int status, String text) {}

    private static End run(List<String> flags, String access, long address) throws IOException, InterruptedException {
        List<String> arguments = List.of(access, Long.toHexString(address));
        try (WatchedGuest guest = WatchedGuest.boot(image, Machine.microvm, MEBIBYTES, flags, arguments, folder)) {
            return new End(guest.awaitEnd(), guest.text());
        }
    }

    private static void assertPanics(String access, long address, String report)
            throws IOException, InterruptedException {
        End end = run(List.of(), access, address);
        assertEquals(PANIC, end.status(), end.text());
        assertTrue(end.text().contains("panic: page fault: " + report + String.format(" %016x", address)), end.text());
        assertTrue(end.text().contains("at Poke.main(Poke.java:"), end.text());
    }

    @Test
    void codeCannotBeWritten() throws IOException, InterruptedException {
        assertPanics("write", file.symbol("__text_start"), "forbidden, write");
    }

    @Test
    void constantsCannotBeWritten() throws IOException, InterruptedException {
        assertPanics("write", file.symbol("__constants_start"), "forbidden, write");
    }

    @Test
    void dataCannotBeExecuted() throws IOException, InterruptedException {
        assertPanics("call", file.symbol("__data_start"), "forbidden, execute");
    }

    @Test
    void theFirstPageIsNotThere() throws IOException, InterruptedException {
        assertPanics("write", 16, "unmapped, write");
    }

    @Test
    void theLowerHalfIsNotThere() throws IOException, InterruptedException {
        assertPanics("read", 1 << 20, "unmapped, read");
    }

    @Test
    void belowTheMainStackIsAGuard() throws IOException, InterruptedException {
        long end = AddressSpace.STACKS + AddressSpace.STACK_SLOT;
        assertPanics("write", end - MAIN_STACK - 8, "guard of a stack, write");
        assertEquals(0, run(List.of(), "write", end - MAIN_STACK + KEPT).status(), "above is the stack");
    }

    @Test
    void belowTheStacksOfInterruptsAreGuards() throws IOException, InterruptedException {
        assertPanics("write", file.symbol("ibrik_guarded_stacks") + 5, "guard of a stack, write");
    }

    @Test
    void theSecondPageAttributeIsWriteCombining() throws IOException, InterruptedException {
        End end = run(List.of(), "register", 0x277);
        assertEquals("7040600070106\ndone\n", end.text());
    }

    @Test
    void aStackGrowsWhenRawMemoryIsExhausted() throws IOException, InterruptedException {
        End end = run(List.of(), "exhaust", 0);
        assertEquals("800020000\ndone\n", end.text());
    }

    @Test
    void theReportOfMemoryAddsUp() throws IOException, InterruptedException {
        End end = run(List.of("-Dibrik.memory.report=true"), "read", AddressSpace.IMAGE + (2 << 20));
        assertEquals(0, end.status(), end.text());
        List<Long> numbers = new ArrayList<>();
        Matcher number =
                Pattern.compile("\\d+").matcher(end.text().substring(end.text().indexOf("memory: all")));
        while (number.find()) {
            numbers.add(Long.parseLong(number.group()));
        }
        long all = numbers.get(0);
        long free = numbers.get(1);
        long used = numbers.get(4) + numbers.get(5) + numbers.get(6) + numbers.get(7);
        assertEquals(all, free + used, end.text());
        long blocks = 0;
        for (int index = 8; index < numbers.size(); index += 2) {
            blocks += numbers.get(index) * numbers.get(index + 1);
        }
        assertEquals(free, blocks + numbers.get(2), end.text());
        assertTrue(numbers.get(3) >= used && numbers.get(3) <= all, end.text());
    }
}
