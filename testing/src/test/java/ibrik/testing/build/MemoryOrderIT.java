package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each access of Java has the ordering in LLVM that `docs/decisions/006-memory-model.md` names.
final class MemoryOrderIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private String code() throws IOException {
        Path source = Files.writeString(folder.resolve("Orders.java"), """
                import java.lang.invoke.*;
                public class Orders {
                    int plain; volatile int shared; volatile long wide; Object reference; final int fixed; static volatile Object root; long word;
                    static final VarHandle PLAIN, REFERENCE;
                    static {
                        try {
                            PLAIN = MethodHandles.lookup().findVarHandle(Orders.class, "plain", int.class);
                            REFERENCE = MethodHandles.lookup().findVarHandle(Orders.class, "reference", Object.class);
                        } catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); }
                    }
                    Orders(int n) { fixed = n; }
                    static Object anything;
                    void publish(Object value) { reference = value; anything = value; }
                    int fields() { return plain + fixed; }
                    long volatiles() { return shared + wide; }
                    void stores(int n) { plain = n; word = n; shared = n; wide = n; }
                    int modes() { return (int) PLAIN.getOpaque(this) + (int) PLAIN.getAcquire(this) + (int) PLAIN.getVolatile(this) + (int) PLAIN.get(this); }
                    void storeModes(int n) { PLAIN.set(this, n); PLAIN.setOpaque(this, n); PLAIN.setRelease(this, n); PLAIN.setVolatile(this, n); }
                    boolean exchanges(int n) { return PLAIN.compareAndSet(this, n, n + 1) | (int) PLAIN.getAndAdd(this, 3) == n; }
                    synchronized int locked() { return plain; }
                    void fences() { VarHandle.fullFence(); VarHandle.acquireFence(); VarHandle.releaseFence(); }
                    static int elements(int[] array, int[] indices, int n) { return array[indices[n]]; }
                    static int sum(int[] array, int n) { return array[n] + array[n + 1]; }
                    static Object objects(Object[] array, int n) { return array[n]; }
                    Object handle() { return REFERENCE.get(this); }
                    public static void main(String[] a) {
                        var o = new Orders(a.length); root = o; o.publish(a);
                        o.stores(a.length); o.storeModes(a.length); o.fences();
                        System.out.println(o.fields() + o.volatiles() + o.modes() + o.locked() + elements(new int[] {1, 2}, new int[] {1, 0}, a.length)
                            + sum(new int[] {1, 2}, a.length) + " " + o.exchanges(a.length) + objects(new Object[] {"x"}, a.length) + (o.handle() == a) + (root == o));
                    }
                }
                """);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", folder.toString(), source.toString());
        assertEquals(0, status);
        var answer = Programs.ask(
                LIMIT,
                List.of(
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        "--dev",
                        "-o",
                        folder.resolve("image").toString(),
                        "--main",
                        "Orders",
                        folder.toString(),
                        "--dump",
                        "llvm"));
        assertEquals(0, answer.status(), answer.text());
        return answer.text();
    }

    private static void holds(String code, String pattern) {
        assertTrue(Pattern.compile(pattern).matcher(code).find(), pattern);
    }

    @Test
    void eachModeHasItsOrdering() throws IOException {
        String code = code();
        for (String access : List.of(
                "load atomic i32, ptr %\\w+ unordered, align 4",
                "store atomic i32 %\\w+, ptr %\\w+ unordered, align 4",
                "store atomic i64 %\\w+, ptr %\\w+ unordered, align 8",
                "load atomic i32, ptr %\\w+ seq_cst, align 4",
                "load atomic i64, ptr %\\w+ seq_cst, align 8",
                "store atomic i64 %\\w+, ptr %\\w+ seq_cst, align 8",
                "store atomic ptr %\\w+, ptr @\"static:Orders.root\" seq_cst, align 8",
                "store atomic ptr %\\w+, ptr %\\w+ release, align 8",
                "store atomic ptr %\\w+, ptr @\"static:Orders.anything\" release, align 8",
                "load atomic ptr, ptr %\\w+ unordered, align 8",
                "load atomic i32, ptr %\\w+ monotonic, align 4",
                "load atomic i32, ptr %\\w+ acquire, align 4",
                "store atomic i32 %\\w+, ptr %\\w+ monotonic, align 4",
                "store atomic i32 %\\w+, ptr %\\w+ release, align 4",
                "cmpxchg ptr %\\w+, i32 %\\w+, i32 %\\w+ seq_cst seq_cst",
                "atomicrmw add ptr %\\w+, i32 3 seq_cst",
                "load atomic i8, ptr %place unordered, align 4",
                "cmpxchg ptr %place, i32 %free, i32 %locked acquire monotonic",
                "cmpxchg ptr %place, i32 %locked, i32 %free release monotonic",
                "fence seq_cst",
                "fence acquire",
                "fence release")) {
            holds(code, access);
        }
    }

    /// What the check of an index saw is what the access uses: of the elements, those that become indices are frozen.
    @Test
    void anElementThatBecomesAnIndexIsOneValue() throws IOException {
        String code = code();
        holds(code, "(%\\w+) = load i32, ptr %\\w+, align 4[^\\n]*\\n +(%\\w+) = freeze i32 \\1[,\\n ]");
        assertEquals(2, code.split("= freeze i32").length, "the elements that are summed need none");
    }
}
