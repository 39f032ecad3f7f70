package ibrik.testing.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ibrik.testing.run.HotSpot;
import ibrik.testing.run.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchTest {
    @TempDir
    private Path folder;

    private static Program program(String name, String source) {
        return Program.of(name, source);
    }

    @Test
    void batchesAreBoundedAndKeepJarsApart() {
        Program a = program("x/A", "");
        Program b = program("x/B", "// library: g:a:1\n");
        Program c = program("x/C", "");
        Program d = program("x/D", "");
        List<Batch> batches = Batch.divide(List.of(a, b, c, d), 2);
        assertEquals(
                List.of(new Batch(List.of(a, c), true), new Batch(List.of(b), true), new Batch(List.of(d), true)),
                batches);
    }

    @Test
    void aBatchOfOneHasItsOwnMain() {
        List<Batch> batches = Batch.divide(List.of(program("x/A", "package x;")), 1);
        assertEquals("x.A", batches.getFirst().mainClass());
    }

    @Test
    void theDispatcherRunsEachKindOfMain() throws IOException, InterruptedException {
        List<Program> programs = List.of(
                program("x/Classic", """
                        // args: one two
                        package x;
                        public class Classic {
                            public static void main(String[] args) {
                                System.out.println("classic " + String.join("+", args));
                            }
                        }
                        """),
                program("x/Compact", "void main() { IO.println(\"compact\"); }\n"),
                program("x/Thrower", """
                        // exit: 1
                        public class Thrower {
                            public static void main(String[] args) {
                                throw new IllegalStateException("thrown");
                            }
                        }
                        """));
        Path classes = ProgramCompiler.compile(programs, List.of(), folder);
        Files.write(folder.resolve("Dispatcher.class"), Dispatcher.classFile(programs, name -> read(classes, name)));
        HotSpot hotSpot = new HotSpot(List.of(folder, classes), true);
        assertEquals("classic one+two\n", output(hotSpot.run(programs.get(0), folder.resolve("0"))));
        assertEquals("compact\n", output(hotSpot.run(programs.get(1), folder.resolve("1"))));
        Outcome thrown = hotSpot.run(programs.get(2), folder.resolve("2"));
        assertEquals(1, thrown.status());
        assertEquals("""
                Exception in thread "main" java.lang.IllegalStateException: thrown
                \tat Thrower.main(Thrower.java:4)
                \tat Dispatcher.main(Dispatcher.java:1)
                """, new String(thrown.errors(), StandardCharsets.UTF_8));
    }

    @Test
    void sourcesThatDoNotCompileAreReported() {
        List<Program> programs = List.of(program("x/Wrong", "class Wrong {"));
        assertThrows(IllegalStateException.class, () -> ProgramCompiler.compile(programs, List.of(), folder));
    }

    private static String output(Outcome outcome) {
        return new String(outcome.output(), StandardCharsets.UTF_8);
    }

    private static byte[] read(Path classes, String name) {
        try {
            return Files.readAllBytes(classes.resolve(name.replace('.', '/') + ".class"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
