package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a mark forbids is a problem of the build when a method with the mark, or one that it calls, does it.
final class MarksIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int PROGRAM = 3;

    @TempDir
    private Path folder;

    private Programs.Answer build() throws IOException {
        Path source = Files.writeString(folder.resolve("Marked.java"), """
                import ibrik.vocabulary.mark.*;
                class Marked {
                    static Object kept;
                    @Uninterruptible("test") static int allocates(int n) {
                        return through(n);
                    }
                    static int through(int n) { return deep(n) + 1; }
                    static int deep(int n) {
                        kept = new int[n];
                        return n;
                    }
                    @Uninterruptible("test") static int callsALoop(int n) { return loop(n); }
                    static int loop(int n) {
                        int sum = 0;
                        for (int i = 0; i < n; i++) sum += i * sum ^ n;
                        return sum;
                    }
                    @Uninterruptible("test") static int waits(Object lock) {
                        synchronized (lock) { return 1; }
                    }
                    @InterruptContext("test") static void stores(Object[] array, Object value) { array[0] = value; }
                    @InterruptContext("test") static int handlesAndAllocates(int n) { return making(n); }
                    static int making(int n) {
                        kept = new long[n];
                        return n;
                    }
                    @InterruptContext("test") static int handlesAndLocks(int n) { return locked(n); }
                    static int locked(int n) {
                        take();
                        give();
                        return n;
                    }
                    @Acquires(LockRank.CONSOLE) static void take() {}
                    @Releases(LockRank.CONSOLE) static void give() {}
                    @InterruptContext("test") static int handlesAndWaits(int n) { return waiting(n); }
                    @Uninterruptible("test") static int waiting(int n) {
                        while (ready == n) ready--;
                        return ready;
                    }
                    static volatile int ready;
                    @InterruptContext("test") static int counts(int[] array) {
                        int sum = 0;
                        for (int i = 0; i < array.length; i++) sum = sum * 31 ^ array[i];
                        for (long i = 20; i > 0; i -= 2) sum ^= sum << i;
                        return sum;
                    }
                    @InterruptContext("test") static int maySearch(int n) { return halves(n); }
                    @BoundedLoop("test") @Uninterruptible("test") static int halves(int n) {
                        while (n > 7) n /= 2;
                        return n;
                    }
                    @NoAllocation("test") static int mayLoop(int n) { return loop(n); }
                    @Uninterruptible("test") static int mayFail(int n) {
                        if (n < 0) throw new IllegalArgumentException("negative: " + n);
                        return 100 / n;
                    }
                    @Uninterruptible("test") static int believes(int n) { return trusted(n); }
                    @Trusted("test") static int trusted(int n) { return new int[n].length; }
                    @NoFail("test") static Object failsForWantOfMemory() { return new Object(); }
                    @NoFail("test") static void failsBelow(int n) { throwing(n); }
                    static void throwing(int n) { if (n > 99) throw new IllegalStateException(); }
                    @NoFail("test") static int failsInAnUnmarkedCheck(int[] array) { return element(array, 7); }
                    static int element(int[] array, int n) { return array[n]; }
                    @NoFail("test") static int hasItsOwnChecks(int[] array) { return array[0]; }
                    @NoFail("test") static void entersALock(Object lock) { synchronized (lock) { kept = null; } }
                    @NoFail("test") static int recurs(int n) { return n < 2 ? n : recurs(n / 2) * 3 ^ n; }
                    @NoFail("test") static int catches(int n) {
                        try {
                            if (n > 99) throw STOPPED;
                            return n;
                        } catch (Throwable stopped) {
                            return 0;
                        }
                    }
                    @NoFail("test") static int throwsAgain(int n) {
                        try {
                            if (n > 99) throw STOPPED;
                            return n;
                        } catch (Throwable stopped) {
                            throw stopped;
                        }
                    }
                    static final RuntimeException STOPPED = new RuntimeException();
                    public static void main(String[] a) {
                        int n = a.length;
                        Object[] array = new Object[1];
                        stores(array, a);
                        System.out.println(allocates(n) + callsALoop(n) + waits(a) + mayLoop(n) + mayFail(n + 1)
                                + believes(n) + array.length);
                        System.out.println(handlesAndAllocates(n) + handlesAndLocks(n) + handlesAndWaits(n)
                                + counts(new int[n]) + maySearch(n));
                        failsBelow(n);
                        entersALock(a);
                        System.out.println(failsForWantOfMemory() + "" + failsInAnUnmarkedCheck(new int[n + 1])
                                + hasItsOwnChecks(new int[n + 1]) + recurs(n) + catches(n) + throwsAgain(n));
                    }
                }
                """);
        String marks = ROOT.resolve("vocabulary/target/classes").toString();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-cp", marks, "-d", folder.toString(), source.toString());
        assertEquals(0, status);
        return Programs.ask(
                LIMIT,
                List.of(
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        "--dev",
                        "-o",
                        folder.resolve("image").toString(),
                        "--main",
                        "Marked",
                        folder.toString()));
    }

    @Test
    void brokenMarksAreProblemsWithTheWayThere() throws IOException {
        var answer = build();
        String text = answer.text();
        assertEquals(PROGRAM, answer.status(), text);
        assertTrue(
                text.contains("Marked.deep allocates [I, but @Uninterruptible on Marked.allocates forbids it"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("Marked.allocates (Marked.java:5) -> Marked.through"), text);
        assertTrue(text.contains("Marked.loop has a loop that polls, but @Uninterruptible on Marked.callsALoop"), text);
        assertTrue(text.contains("Marked.waits uses a monitor"), text);
        assertTrue(text.contains("Marked.stores stores a reference, but @InterruptContext"), text);
        assertBadHandler(text, "making allocates [J", "handlesAndAllocates", "making (Marked");
        assertBadHandler(text, "locked takes a lock", "handlesAndLocks", "locked (Marked");
        assertBadHandler(text, "waiting has a loop without bound", "handlesAndWaits", "waiting (Marked");
        assertTrue(text.contains("Marked.failsForWantOfMemory allocates java.lang.Object, but @NoFail"), text);
        assertTrue(text.contains("Marked.throwing throws, but @NoFail on Marked.failsBelow forbids it"), text);
        assertTrue(
                text.contains("Marked.element has a check that may fail, but @NoFail on Marked.failsInAnUnmarkedCheck"),
                text);
        assertTrue(text.contains("Marked.throwsAgain throws, but @NoFail"), text);
        assertTrue(text.contains("Marked.entersALock uses a monitor, but @NoFail"), text);
        assertTrue(text.contains("Marked.recurs may overflow the stack because it recurs, but @NoFail"), text);
        for (String fine : List.of(
                "mayLoop", "mayFail", "believes", "trusted", "hasItsOwnChecks", "catches", "counts", "halves")) {
            assertFalse(text.contains("Marked." + fine + " "), text);
        }
    }

    /// The deed, the handler, and the way from it.
    private static void assertBadHandler(String text, String deed, String handler, String by) {
        String line = "Marked." + deed + ", but @InterruptContext on Marked." + handler + " forbids it";
        assertTrue(text.contains(line), text);
        String way = text.substring(text.indexOf(line)).replaceAll("\\s+", " ");
        assertTrue(
                way.matches(".*?Reached by: Marked." + handler + " \\(Marked.java:\\d+\\) -> Marked."
                        + by.replace("(", "\\(") + ".*"),
                way);
    }
}
