package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/// What is left of `synchronized` in the machine code of a method: the sequence of decision 12, or nothing.
final class LockPathIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private String assembly(String method) throws IOException {
        Path source = Files.writeString(folder.resolve("Locks.java"), """
                public class Locks {
                    static Object shared = new Object(); static int count;
                    int value;
                    synchronized Locks add(int n) { value += n; return this; }
                    interface Action { int of(int n); }
                    static class Known implements Action { public int of(int n) { synchronized (shared) { return n / count; } } }
                    static class Confined implements Action { public int of(int n) {
                        var locks = new Locks(); locks.add(n).add(count); synchronized (locks) { return locks.value / n; } } }
                    static class Stored implements Action { public int of(int n) {
                        var locks = new Locks(); shared = locks; locks.add(n); return locks.value / n; } }
                    public static void main(String[] a) {
                        count = a.length + 1;
                        for (Action action : new Action[] {new Known(), new Confined(), new Stored()}) System.out.println(action.of(count));
                    }
                }
                """);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString()));
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
                        "Locks",
                        folder.toString(),
                        "--dump",
                        "asm",
                        method));
        assertEquals(0, answer.status(), answer.text());
        assertEquals(true, answer.text().contains("Locks$"), answer.text());
        return answer.text();
    }

    private static long exchanges(String assembly) {
        return Pattern.compile("lock\\s+cmpxchgl").matcher(assembly).results().count();
    }

    @Test
    void aKnownObjectIsLockedByOneExchange() throws IOException {
        String code = assembly("Locks$Known.of");
        // Out of the region by a return, and by an exception.
        assertEquals(3, exchanges(code), code);
    }

    @Test
    void aConfinedObjectIsNotLocked() throws IOException {
        assertEquals(0, exchanges(assembly("Locks$Confined.of")));
    }

    @Test
    void anObjectThatWasStoredIs() throws IOException {
        assertEquals(true, exchanges(assembly("Locks$Stored.of")) >= 2);
    }
}
