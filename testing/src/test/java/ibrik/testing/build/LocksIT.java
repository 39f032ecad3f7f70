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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Locks out of order, guarded state without its lock, and state that is written too late or without an owner are
/// problems of the build, with the way there.
final class LocksIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int PROGRAM = 3;

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Locking.java"), """
                import ibrik.vocabulary.mark.*;
                class Locking {
                    static final class Lock {
                        boolean taken;
                        @Acquires void take() { taken = true; }
                        @Releases void give() { taken = false; }
                    }
                    @Rank(LockRank.RAW_MEMORY) Lock outer = new Lock();
                    @Rank(LockRank.FRAMES) Lock inner = new Lock();
                    Lock other = new Lock();
                    @GuardedBy(LockRank.FRAMES) int count;
                    @ImmutableAfter("start-up") static int early;
                    @PerExecutor("test") static int owned;
                    void inOrder() { outer.take(); inner.take(); count++; inner.give(); outer.give(); }
                    void outOfOrder() { inner.take(); through(); inner.give(); }
                    void through() { deep(); }
                    void deep() { outer.take(); outer.give(); }
                    void twice() { inner.take(); inner.take(); inner.give(); }
                    void unguarded(int n) { if (n > 0) inner.take(); count++; if (n > 0) inner.give(); }
                    @Holds(LockRank.FRAMES) int held() { return count; }
                    void calls() { held(); }
                    void unranked() { other.take(); other.give(); }
                    public static void main(String[] a) {
                        var locking = new Locking();
                        locking.inOrder();
                        locking.outOfOrder();
                        System.out.println(locking);
                    }
                }
                class Wrong {
                    public static void main(String[] a) {
                        var locking = new Locking();
                        locking.twice();
                        locking.unguarded(a.length);
                        locking.calls();
                        locking.unranked();
                        Locking.early = a.length;
                        Locking.owned++;
                        System.out.println(Locking.early);
                    }
                }
                """);
        String marks = ROOT.resolve("vocabulary/target/classes").toString();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-cp", marks, "-d", folder.toString(), source.toString());
        assertEquals(0, status);
    }

    private Programs.Answer build(String main, String omitted) throws IOException {
        return Programs.ask(
                LIMIT,
                List.of(
                        "env",
                        "IBRIK_JAVA_OPTIONS=-Dibrik.omit=" + omitted,
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        "--dev",
                        "-o",
                        folder.resolve("image").toString(),
                        "--main",
                        main,
                        folder.toString()));
    }

    @Test
    void whatBreaksTheRulesIsAProblemWithTheWayThere() throws IOException {
        var answer = build("Locking", "");
        String text = answer.text().replaceAll("\\s+", " ");
        assertEquals(PROGRAM, answer.status(), text);
        assertTrue(text.contains("Locking.deep takes the lock RAW_MEMORY while it holds FRAMES"), text);
        assertTrue(text.contains("Locking.outOfOrder (Locking.java:15) -> Locking.through"), text);
        assertFalse(text.contains("Locking.inOrder"), text);
    }

    @Test
    void soIsStateWithoutItsLockOrOwner() throws IOException {
        var answer = build("Wrong", "");
        String text = answer.text().replaceAll("\\s+", " ");
        assertEquals(PROGRAM, answer.status(), text);
        for (String expected : List.of(
                "Locking.twice takes the lock FRAMES while it holds FRAMES",
                "Locking.unguarded uses Locking.count without the lock FRAMES",
                "Locking.calls uses Locking.held",
                "Locking.unranked takes a lock that has no rank",
                "Wrong.main writes Locking.early, which is immutable after start-up",
                "Wrong.main uses Locking.owned, which is the executor's, in code that polls")) {
            assertTrue(text.contains(expected), text);
        }
    }

    /// The check of ranks is needed: without it the same program is taken.
    @Test
    void withoutTheRanksTheOrderIsNotNoticed() throws IOException {
        var answer = build("Locking", "lock_ranks");
        assertEquals(0, answer.status(), answer.text());
    }
}
