package ibrik.compiler.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The assembly routines, loaded into this process as a shared library and compared with Java's own.
@SuppressWarnings("restricted")
final class MemoryRoutinesTest {
    private static final int ROOM = 2048;

    private static MethodHandle move;
    private static MethodHandle set;
    private static MethodHandle compare;

    @BeforeAll
    static void load(@TempDir Path folder) throws Exception {
        var text = Files.readString(Path.of("../machine/src/main/assembly/common/memory.s"));
        var toolchain = Toolchain.find();
        var object = Files.write(
                folder.resolve("memory.o"), LlvmCompiler.load(toolchain).assemble("memory", text));
        var library = folder.resolve("memory.so");
        var linker = new ProcessBuilder(
                        toolchain.linker().toString(),
                        "-flavor",
                        "gnu",
                        "-shared",
                        "-Bsymbolic",
                        object.toString(),
                        "-o",
                        library.toString())
                .inheritIO()
                .start();
        assertEquals(true, linker.waitFor(60, TimeUnit.SECONDS));
        var symbols = SymbolLookup.libraryLookup(library, Arena.global());
        move = handle(symbols, "memmove", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
        set = handle(symbols, "memset", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG));
        compare = handle(symbols, "memcmp", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG));
    }

    private static MethodHandle handle(SymbolLookup symbols, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), shape);
    }

    @Test
    void moveCopiesExactlyWhateverOverlaps() throws Throwable {
        var random = new Random(1);
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocate(ROOM, 64);
            for (int count = 0; count < 700; count += count < 300 ? 1 : 7) {
                for (int distance :
                        new int[] {-300, -130, -64, -33, -31, -8, -1, 0, 1, 3, 8, 31, 32, 33, 100, 250, 600}) {
                    var expected = new byte[ROOM];
                    random.nextBytes(expected);
                    memory.copyFrom(MemorySegment.ofArray(expected));
                    int from = 350 + random.nextInt(32);
                    int to = from + distance;
                    var result =
                            (MemorySegment) move.invokeExact(memory.asSlice(to), memory.asSlice(from), (long) count);
                    System.arraycopy(expected, from, expected, to, count);
                    assertArrayEquals(expected, memory.toArray(JAVA_BYTE), count + " bytes by " + distance);
                    assertEquals(memory.address() + to, result.address());
                }
            }
        }
    }

    @Test
    void setFillsExactly() throws Throwable {
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocate(ROOM, 64);
            for (int count = 0; count < 700; count++) {
                int to = 64 + count % 37;
                memory.fill((byte) 7);
                var expected = memory.toArray(JAVA_BYTE);
                Arrays.fill(expected, to, to + count, (byte) -3);
                var result = (MemorySegment) set.invokeExact(memory.asSlice(to), 0x1FD, (long) count);
                assertArrayEquals(expected, memory.toArray(JAVA_BYTE), count + " bytes");
                assertEquals(memory.address() + to, result.address());
            }
        }
    }

    @Test
    void compareOrdersByTheFirstDifferentUnsignedByte() throws Throwable {
        var random = new Random(2);
        try (var arena = Arena.ofConfined()) {
            for (int count = 0; count < 200; count++) {
                for (int repeat = 0; repeat < 20; repeat++) {
                    var left = new byte[count];
                    random.nextBytes(left);
                    var right = left.clone();
                    for (int i = repeat % 3; i > 0 && count > 0; i--) {
                        right[random.nextInt(count)] = (byte) random.nextInt();
                    }
                    int order = (int) compare.invokeExact(
                            arena.allocateFrom(JAVA_BYTE, left), arena.allocateFrom(JAVA_BYTE, right), (long) count);
                    assertEquals(Integer.signum(Arrays.compareUnsigned(left, right)), Integer.signum(order));
                }
            }
        }
    }
}
