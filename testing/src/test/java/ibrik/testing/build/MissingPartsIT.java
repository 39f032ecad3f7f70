package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an image has not throws where it is used; what every run comes to ends the build.
final class MissingPartsIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int PROGRAM = 3;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compileAndLoseAClass() throws IOException {
        Path source = Files.writeString(folder.resolve("Parts.java"), """
                import java.io.*;
                import java.util.function.*;
                class Gone { static int value() { return 7; } }
                class Parts {
                    static native int[] own(String[] names, int count);
                    interface Use { Object get() throws Exception; }
                    static void use(Use use) {
                        try {
                            System.out.println("answer " + use.get());
                        } catch (Throwable e) {
                            System.out.println(e);
                        }
                    }
                    static Object start() throws IOException {
                        return Runtime.getRuntime().exec(new String[] {"x"});
                    }
                    public static void main(String[] a) throws Exception {
                        if (a.length > 5) {
                            System.out.println(Gone.value());
                        }
                        use(() -> Gone.value());
                        use(() -> own(null, 1));
                        use(() -> { System.loadLibrary("nowhere"); return 1; });
                        use(() -> { System.load("nowhere"); return 1; });
                        use(Parts::start);
                        use(() -> ProcessHandle.current().pid());
                    }
                }
                class Certain {
                    static void first() throws IOException { second(1); }
                    static void second(int i) throws IOException { if (i == 0) { return; } third(); }
                    static void third() throws IOException { Parts.start(); }
                    public static void main(String[] a) throws IOException { third(); }
                }
                class InALoop {
                    public static void main(String[] a) throws IOException {
                        for (int i = 0; i < a.length; i++) {
                            System.out.println(i);
                        }
                        try {
                            Certain.third();
                        } catch (UnsupportedOperationException e) {
                            System.out.println("caught");
                        }
                        Certain.first();
                    }
                }
                """);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", folder.toString(), source.toString());
        assertEquals(0, status);
        Files.delete(folder.resolve("Gone.class"));
        Files.delete(source);
    }

    private static Programs.Answer run(String main, String... options) throws IOException {
        var command =
                new ArrayList<>(List.of(ROOT.resolve("ibrik").toString(), "run", "--hosted", "--dev", "--main", main));
        command.addAll(List.of(options));
        command.add(folder.toString());
        return Programs.ask(LIMIT, command);
    }

    @Test
    void whatTheProgramUsesThrows() throws IOException {
        var answer = run("Parts");
        assertEquals(0, answer.status(), answer.text());
        assertEquals(
                List.of(
                        "java.lang.NoClassDefFoundError: Gone",
                        "java.lang.UnsatisfiedLinkError: 'int[] Parts.own(java.lang.String[], int)'",
                        "java.lang.UnsatisfiedLinkError: no nowhere in java.library.path: ",
                        "java.lang.UnsatisfiedLinkError: Expecting an absolute path of the library: nowhere"),
                answer.text()
                        .lines()
                        .filter(each -> each.startsWith("java."))
                        .limit(4)
                        .toList(),
                answer.text());
        assertTrue(
                answer.text().contains("java.lang.UnsupportedOperationException: java.lang.Runtime.exec"),
                answer.text());
        assertTrue(answer.text().contains("an image is the only program on its machine"), answer.text());
        assertTrue(answer.text().contains("class Gone, "), answer.text());
        assertEquals(
                1,
                answer.text().lines().filter(each -> each.contains("--strict")).count(),
                answer.text());
    }

    @Test
    void strictRefusesEachCauseOnceWithTheWayThere() throws IOException {
        var answer = run("Parts", "--strict");
        assertEquals(PROGRAM, answer.status(), answer.text());
        var errors =
                answer.text().lines().filter(each -> each.contains("error:")).toList();
        for (String cause : List.of("the class Gone", "Parts.own", "Runtime.exec")) {
            assertEquals(1, errors.stream().filter(each -> each.contains(cause)).count(), answer.text());
        }
        assertTrue(answer.text().contains("more places for the same reason"), answer.text());
        assertTrue(answer.text().contains("at Parts.java:15"), answer.text());
    }

    @Test
    void whatEveryRunComesToEndsTheBuild() throws IOException {
        var answer = run("Certain");
        assertEquals(PROGRAM, answer.status(), answer.text());
        assertTrue(answer.text().contains("Certain.main (Parts.java:"), answer.text());
        assertTrue(answer.text().contains("-> Parts.start (Parts.java:15)"), answer.text());
    }

    @Test
    void whatABranchALoopOrAHandlerCanAvoidDoesNot() throws IOException {
        var answer = run("InALoop");
        assertEquals(1, answer.status(), answer.text());
        assertTrue(answer.text().contains("caught"), answer.text());
        assertTrue(answer.text().contains("Exception in thread \"main\" java.lang.Unsupported"), answer.text());
        assertTrue(answer.text().contains("at Certain.second(Parts.java:"), answer.text());
    }
}
