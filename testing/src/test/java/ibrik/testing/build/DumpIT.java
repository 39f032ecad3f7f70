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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--dump` of a method shows what became of it, also where it has no code of its own.
final class DumpIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private String dump(String method) throws IOException {
        Path source = Files.writeString(folder.resolve("Chain.java"), """
                class Chain {
                    public static void main(String[] words) {
                        System.out.println(outer(words.length));
                        Object printed = words.length > 3 ? "text" : new Chain();
                        System.out.println(printed);
                        System.out.println(new java.util.Date(7).getTime());
                    }
                    public String toString() {
                        return "chain";
                    }
                    static int outer(int number) {
                        return inner(number) + 1;
                    }
                    static int inner(int number) {
                        return number * 7;
                    }
                    static int unused(int number) {
                        return number;
                    }
                }
                """);
        Programs.Answer answer = Programs.ask(
                LIMIT,
                List.of(
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        "--dev",
                        "-o",
                        folder.resolve("image").toString(),
                        source.toString(),
                        "--dump",
                        "ir",
                        method));
        assertEquals(0, answer.status(), answer.text());
        return answer.text();
    }

    @Test
    void aMethodWithCodeIsShown() throws IOException {
        String text = dump("Chain.main");
        assertTrue(text.contains("\nb0: from []\n"), text);
        assertFalse(text.contains("is inlined"), text);
    }

    @Test
    void aMethodThatIsInlinedTellsWhereItWent() throws IOException {
        String text = dump("Chain.inner");
        assertTrue(
                text.contains("Chain.inner(I)I is inlined wherever it is called; it is part of\n    Chain.main"), text);
    }

    /// Printing one object does not make the texts of all others part of the image, nor ending that of sockets.
    @Test
    void onlyWhatIsPrintedHasToString() throws IOException {
        assertTrue(dump("Chain.toString").contains("Chain.toString()"));
        String text = dump("java.util.Date.toString");
        assertTrue(text.contains("the program does not reach it"), text);
        String socket = dump("java.net.Socket.close");
        assertTrue(socket.contains("the program does not reach it"), socket);
    }

    @Test
    void aMethodThatIsNotReachedIsNamed() throws IOException {
        String text = dump("Chain.unused");
        assertTrue(text.contains("the program does not reach it"), text);
    }
}
