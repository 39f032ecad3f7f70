package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.ImageLayout;
import ibrik.testing.memory.Mapping.Page;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What QEMU's monitor says of a guest's page tables agrees with the table of docs/kernel/02-memory.md.
final class MemoryLayoutIT {
    private static final long MEBIBYTE = 1L << 20;
    private static final long MAIN_STACK = 8 * MEBIBYTE;
    /// What firmware keeps, and the first MiB.
    private static final long MOST_MISSING = 2 * MEBIBYTE;

    private static final int WRITE_PROTECT = 1 << 16;
    private static final int NO_EXECUTE_ENABLE = 1 << 11;
    private static final int PAGE_GLOBAL_ENABLE = 1 << 7;

    @TempDir
    private static Path folder;

    private static Path image;
    private static ElfFile file;

    @BeforeAll
    static void build() throws IOException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        Path source = Files.writeString(folder.resolve("Wait.java"), """
                class Wait {
                    public static void main(String[] args) throws Exception {
                        System.out.println("waiting");
                        Thread.sleep(Long.MAX_VALUE);
                    }
                }
                """);
        image = WatchedGuest.build(source, folder);
        file = ElfFile.read(image);
    }

    private static Mapping boot(Machine machine, int mebibytes) throws IOException, InterruptedException {
        try (WatchedGuest guest = WatchedGuest.boot(image, machine, mebibytes, List.of(), List.of(), folder)) {
            guest.awaitLine("waiting");
            Monitor monitor = guest.monitor();
            checkControlRegisters(monitor.ask("info registers"));
            return Mapping.of(monitor.ask("info tlb"), monitor.ask("info mem"));
        }
    }

    private static void checkControlRegisters(String registers) {
        assertTrue((register(registers, "CR0") & WRITE_PROTECT) != 0, "write protection");
        assertTrue((register(registers, "EFER") & NO_EXECUTE_ENABLE) != 0, "no-execute");
        assertTrue((register(registers, "CR4") & PAGE_GLOBAL_ENABLE) != 0, "global pages");
    }

    private static long register(String registers, String name) {
        int at = registers.indexOf(name + "=") + name.length() + 1;
        int end = at;
        while (Character.digit(registers.charAt(end), 16) >= 0) {
            end++;
        }
        return Long.parseUnsignedLong(registers.substring(at, end), 16);
    }

    private static void check(Mapping mapping, int mebibytes) {
        assertFalse(mapping.pages().isEmpty());
        mapping.pages().forEach(page -> checkAnyPage(mapping, page));
        checkDevices(mapping.between(AddressSpace.DEVICES, AddressSpace.LINEAR));
        checkLinear(mapping.between(AddressSpace.LINEAR, AddressSpace.HEAP), mebibytes * MEBIBYTE);
        mapping.between(AddressSpace.HEAP, AddressSpace.STACKS).forEach(page -> assertTrue(page.writable()));
        checkStacks(mapping.between(AddressSpace.STACKS, AddressSpace.IMAGE));
        checkConstantsAndData(mapping);
    }

    private static void checkAnyPage(Mapping mapping, Page page) {
        assertTrue(page.start() >= AddressSpace.DEVICES && page.start() < 0, "in the lower half: " + page);
        assertTrue(page.global() && !page.user(), page.toString());
        if (!page.executable()) {
            return;
        }
        long code = symbol("__text_start");
        assertTrue(page.start() >= code && page.start() < symbol("__constants_start"), "executable: " + page);
        for (Page other : mapping.pages()) {
            boolean overlaps = other.physical() < page.physicalEnd() && page.physical() < other.physicalEnd();
            assertFalse(overlaps && other.writable(), () -> "executable at " + page + ", writable at " + other);
        }
    }

    private static void checkDevices(List<Page> pages) {
        assertFalse(pages.isEmpty(), "the local APIC");
        pages.forEach(page -> assertTrue(page.uncached() && page.writable(), page.toString()));
    }

    private static void checkLinear(List<Page> pages, long memory) {
        long mapped = 0;
        for (Page page : pages) {
            assertEquals(AddressSpace.LINEAR, page.start() - page.physical(), page.toString());
            assertTrue(page.writable() && !page.uncached(), page.toString());
            mapped += page.bytes();
        }
        long kept = symbol("__image_end") - symbol("__text_start");
        assertTrue(mapped <= memory && mapped + kept >= memory - MOST_MISSING, mapped + " of " + memory);
    }

    private static void checkStacks(List<Page> pages) {
        assertFalse(pages.isEmpty(), "the main stack");
        for (Page page : pages) {
            long slot = (page.start() - AddressSpace.STACKS) / AddressSpace.STACK_SLOT;
            long end = AddressSpace.STACKS + (slot + 1) * AddressSpace.STACK_SLOT;
            assertTrue(page.writable() && page.start() >= end - MAIN_STACK, "in a guard: " + page);
        }
    }

    private static void checkConstantsAndData(Mapping mapping) {
        List<Page> constants = mapping.between(symbol("__constants_start"), symbol("__data_start"));
        assertEquals(symbol("__data_start") - symbol("__constants_start"), bytes(constants), "constants");
        constants.forEach(page -> assertTrue(page.bytes() >= AddressSpace.LARGE_PAGE && !page.writable(), "" + page));
        List<Page> tables = mapping.between(symbol("__tables_start"), symbol("__image_end"));
        assertEquals(symbol("__image_end") - symbol("__tables_start"), bytes(tables), "tables");
        tables.forEach(page -> assertFalse(page.writable(), page.toString()));
        List<Page> data = mapping.between(symbol("__data_start"), symbol("__tables_start"));
        long guards = ImageLayout.GUARDS * AddressSpace.PAGE;
        assertEquals(symbol("__tables_start") - symbol("__data_start") - guards, bytes(data), "data");
        data.forEach(page -> assertTrue(page.writable(), page.toString()));
        for (int guard = 0; guard < ImageLayout.GUARDS; guard++) {
            long page = symbol("ibrik_guarded_stacks") + guard * (AddressSpace.PAGE + ImageLayout.STACK_BYTES);
            assertTrue(mapping.between(page, page + AddressSpace.PAGE).isEmpty(), "guard " + guard);
        }
    }

    private static List<Page> code(Mapping mapping) {
        return mapping.between(symbol("__text_start"), symbol("__constants_start"));
    }

    private static void checkLargePages(Mapping mapping, int mebibytes) {
        assertTrue(code(mapping).stream().allMatch(page -> page.bytes() >= AddressSpace.LARGE_PAGE), "code");
        assertEquals(symbol("__constants_start") - symbol("__text_start"), bytes(code(mapping)), "code");
        List<Page> linear = mapping.between(AddressSpace.LINEAR, AddressSpace.HEAP);
        long large = bytes(linear.stream()
                .filter(page -> page.bytes() >= AddressSpace.LARGE_PAGE)
                .toList());
        assertTrue(large >= mebibytes * MEBIBYTE / 100 * 95, large + " bytes in large pages");
    }

    private static boolean hasHugePages(Mapping mapping) {
        return mapping.between(AddressSpace.LINEAR, AddressSpace.HEAP).stream()
                .anyMatch(page -> page.bytes() == AddressSpace.HUGE_PAGE);
    }

    private static long bytes(List<Page> pages) {
        return pages.stream().mapToLong(Page::bytes).sum();
    }

    private static long symbol(String name) {
        return file.symbol(name);
    }

    @Test
    void aQuarterOfAGibibyte() throws IOException, InterruptedException {
        Mapping mapping = boot(Machine.microvm, 256);
        check(mapping, 256);
        checkLargePages(mapping, 256);
    }

    @ParameterizedTest
    @CsvSource({"q35, 4096", "pc, 6144"})
    void severalGibibytes(Machine machine, int mebibytes) throws IOException, InterruptedException {
        Mapping mapping = boot(machine, mebibytes);
        check(mapping, mebibytes);
        checkLargePages(mapping, mebibytes);
        assertTrue(hasHugePages(mapping), "pages of 1 GiB");
    }

    /// The rest of the last page of the code is too much here: it is usable, so it must not be executable.
    @Test
    void aSmallMachineLosesNothingToLargePages() throws IOException, InterruptedException {
        Mapping mapping = boot(Machine.pc, 16);
        check(mapping, 16);
        long end = symbol("__text_end") + AddressSpace.PAGE - 1 & -AddressSpace.PAGE;
        assertEquals(end - symbol("__text_start"), bytes(code(mapping)));
    }
}
