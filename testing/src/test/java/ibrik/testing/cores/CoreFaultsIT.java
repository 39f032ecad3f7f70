package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.testing.memory.WatchedGuest;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What code can provoke and nothing handles is reported by each core alike, with its name and the Java stacks of all
/// cores. What becomes a Java exception instead is in `threads/FaultsEverywhere`.
final class CoreFaultsIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int PANIC = 134;
    private static final int MEBIBYTES = 256;
    private static final int CORES = 4;
    /// Name of the fault in the program, and what the report calls it.
    private static final List<List<String>> FAULTS = List.of(
            List.of("division", "divide error, error code"),
            List.of("opcode", "invalid opcode, error code"),
            List.of("breakpoint", "breakpoint, error code"),
            List.of("step", "debug, error code"),
            List.of("protection", "general protection fault, error code"),
            List.of("page", "page fault: unmapped, read 0000700000001008, error code"),
            List.of("guard", "page fault: guard of a stack, write"),
            List.of("interrupt", "unexpected interrupt 80, error code"));

    @TempDir
    private static Path folder;

    private static Path image;

    /// As many threads as cores, each of which does what is wanted if it finds itself on that core.
    @BeforeAll
    static void build() throws IOException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        Path source = Files.writeString(folder.resolve("Faults.java"), """
                import ibrik.runtime.platform.Executors;
                import ibrik.vocabulary.layout.ExecutorLayout;
                import ibrik.vocabulary.mark.Assembly;
                import ibrik.vocabulary.raw.Address;
                import ibrik.vocabulary.raw.Executor;
                import ibrik.vocabulary.raw.Memory;
                import java.util.concurrent.atomic.AtomicInteger;
                import java.util.concurrent.atomic.AtomicIntegerArray;

                class Faults {
                    static final AtomicInteger begun = new AtomicInteger();
                    static final AtomicIntegerArray places =
                            new AtomicIntegerArray(Runtime.getRuntime().availableProcessors());
                    static int core;
                    static String fault;

                    @Assembly(value = "xorl %ecx, %ecx; divl %ecx", constraints = "~{rax},~{rcx},~{rdx},~{flags}")
                    static native void divide();

                    @Assembly(value = "ud2", constraints = "~{memory}")
                    static native void undefined();

                    @Assembly(value = "int3", constraints = "~{memory}")
                    static native void breakpoint();

                    @Assembly(value = "pushfq; orq $$0x100, (%rsp); popfq; nop", constraints = "~{memory},~{flags}")
                    static native void step();

                    @Assembly(value = "int $$80", constraints = "~{memory}")
                    static native void interrupt();

                    @Assembly(value = "int $$33", constraints = "~{memory}")
                    static native void endSlice();

                    static void happen() {
                        switch (fault) {
                            case "division" -> divide();
                            case "opcode" -> undefined();
                            case "breakpoint" -> breakpoint();
                            case "step" -> step();
                            case "interrupt" -> interrupt();
                            case "protection" -> System.out.println(Memory.loadByte(new Address(1L << 60)));
                            case "page" -> System.out.println(Memory.loadByte(new Address(0x7000_0000_1008L)));
                            case "guard" -> Memory.storeByte(
                                    new Address(Executor.loadLong(ExecutorLayout.STACK_BASE) - (40 << 20)), (byte) 1);
                        }
                    }

                    // Until each thread has a core, and for some time so that no core is on its way to another.
                    static void stand() {
                        int number = begun.getAndIncrement();
                        for (int settled = 0; settled < 100_000; settled++) {
                            places.set(number, 1 + Executors.number());
                            int seen = 0;
                            for (int i = 0; i < places.length(); i++) seen |= 1 << places.get(i);
                            if (Integer.bitCount(seen & -2) < places.length()) settled = 0;
                        }
                        // Most of the time in a handler, which is not the end of a stack.
                        while (Executors.number() != core) endSlice();
                        happen();
                    }

                    public static void main(String[] arguments) {
                        fault = arguments[0];
                        core = Integer.parseInt(arguments[1]);
                        for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
                            new Thread(Faults::stand).start();
                        }
                        stand();
                    }
                }
                """);
        String modules = ROOT.resolve("vocabulary/target/classes") + ":" + ROOT.resolve("runtime/target/classes");
        image = WatchedGuest.build(source, folder, "-cp", modules);
    }

    /// Each fault on one core, so that all have some; with `-Dibrik.cores.all=true` on each.
    static List<Arguments> faults() {
        List<Arguments> all = new ArrayList<>();
        for (int core = 0; core < CORES; core++) {
            for (int index = 0; index < FAULTS.size(); index++) {
                if (Boolean.getBoolean("ibrik.cores.all") || index % CORES == core) {
                    all.add(Arguments.of(
                            FAULTS.get(index).get(0), core, FAULTS.get(index).get(1)));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isReportedWithTheStacksOfAll(String fault, int core, String report) throws IOException, InterruptedException {
        List<String> arguments = List.of(fault, Integer.toString(core));
        try (WatchedGuest guest = WatchedGuest.boot(image, Machine.microvm, MEBIBYTES, CORES, List.of(), arguments)) {
            int status = guest.awaitEnd();
            String text = guest.text();
            assertEquals(PANIC, status, text);
            assertTrue(text.contains("panic: " + report), text);
            assertTrue(text.contains("at Faults.happen(Faults.java:"), text);
            assertEquals(CORES, text.split("at Faults\\.stand\\(").length - 1, text);
            List<String> others = Pattern.compile("(?m)^core (\\d):$")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertEquals(CORES - 1, others.size(), text);
            assertTrue(!others.contains(Integer.toString(core)), text);
        }
    }
}
