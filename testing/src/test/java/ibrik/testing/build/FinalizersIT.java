package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finalizers do not run, and the build says whose.
final class FinalizersIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void theBuildNamesClassesWhoseFinalizerWouldDoSomething(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("Finalized.java"), """
                @SuppressWarnings({"deprecation", "removal"})
                public class Finalized {
                    static class Counted { protected void finalize() { System.out.println("finalized"); } }
                    static class Inheriting extends Counted {}
                    static class Empty { protected void finalize() {} }
                    static class NeverMade { protected void finalize() { System.out.println("never"); } }
                    static class Overriding extends Counted { protected void finalize() {} }
                    static Object kept;
                    public static void main(String[] a) {
                        kept = new Inheriting();
                        kept = new Empty();
                        kept = new Overriding();
                        kept = null;
                        System.gc();
                        System.out.println("end");
                    }
                }
                """);
        var answer = Programs.ask(
                LIMIT, List.of(ROOT.resolve("ibrik").toString(), "run", "--hosted", "--dev", program.toString()));
        assertEquals(0, answer.status(), answer.text());
        assertEquals(
                List.of("Finalized$Counted"),
                answer.text()
                        .lines()
                        .filter(line -> line.contains("warning: "))
                        .map(line -> line.replaceAll(".*warning: (\\S+)\\.finalize.*", "$1"))
                        .toList());
        assertEquals(
                List.of("end"),
                answer.text()
                        .lines()
                        .filter(line -> line.startsWith("end") || line.startsWith("fin"))
                        .toList());
    }
}
