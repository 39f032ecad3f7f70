package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A class that the program needs and that is not there ends the build, unless the program is ready for it.
final class MissingClassIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int PROGRAM = 3;

    /// Prints what reflection lists of classes that mention one that is absent.
    private static final String ASKS = """
            import java.util.Arrays;
            import java.util.concurrent.Callable;

            class OwnMethods { public void ok() {} private void bad(Gone gone) {} }
            class Methods { public void ok() {} public Gone bad() { return null; } }
            class Below extends Methods { public void mine() {} }
            class Fields { public int ok; private Gone bad; }
            class Constructors { public Constructors() {} Constructors(Gone[] several) {} }
            class Throwing { public void ok() throws GoneException {} }
            class Asks {
                static void ask(Callable<?> question) {
                    try {
                        Object answer = question.call();
                        System.out.println(answer instanceof Object[] all ? Arrays.toString(all) : answer);
                    } catch (Throwable thrown) {
                        System.out.println(thrown);
                    }
                }

                public static void main(String[] a) {
                    Class<?>[] all = {OwnMethods.class, Methods.class, Below.class, Fields.class, Constructors.class,
                        Throwing.class};
                    for (Class<?> each : all) {
                        System.out.println(each);
                        ask(each::getDeclaredMethods);
                        ask(() -> each.getMethods().length);
                        ask(() -> each.getMethod("ok"));
                        ask(() -> each.getDeclaredMethod("ok"));
                        ask(each::getDeclaredFields);
                        ask(each::getFields);
                        ask(() -> each.getField("ok"));
                        ask(each::getDeclaredConstructors);
                        ask(each::getConstructors);
                        ask(each::getConstructor);
                        ask(each::getPermittedSubclasses);
                    }
                    ask(() -> Gone[][].class);
                    ask(() -> new Gone[1]);
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void compileAndLoseAClass() throws IOException {
        Path source = Files.writeString(folder.resolve("Needs.java"), """
                class Gone { static int value() { return 7; } }
                class Needs { public static void main(String[] a) { System.out.println(Gone.value()); } }
                class Holder {
                    static Gone shared;
                    volatile Gone one;
                    Gone[] several;
                    int count = 5;
                    static String take(Gone gone, int i) { return "took " + gone + i; }
                    Gone give(Gone[] from) { return from == null ? one : from[0]; }
                }
                record Pair(Gone gone, int i) {}
                class GoneException extends Exception {}
                class Changed { static void lost(Gone gone) {} }
                class Ready {
                    static Runnable later(Gone gone) { return () -> System.out.println(gone); }
                    static void use(Runnable part) {
                        try {
                            part.run();
                        } catch (NoClassDefFoundError e) {
                            System.out.println("no " + e.getMessage());
                        } catch (NoSuchMethodError e) {
                            System.out.println("no method");
                        }
                    }
                    static String sort(Object value) {
                        return switch (value) {
                            case Gone gone -> "gone";
                            case String text -> text;
                            default -> "other";
                        };
                    }
                    static java.util.function.Consumer<Gone> lost() { return Changed::lost; }
                    public static void main(String[] a) throws Exception {
                        use(() -> later(null).run());
                        use(() -> System.out.println(new Pair(null, 4).i()));
                        use(() -> System.out.println(new Pair(null, 4)));
                        use(() -> System.out.println(sort("text")));
                        use(() -> System.out.println(lost()));
                        var holder = new Holder();
                        System.out.println(Holder.take(holder.give(holder.several), holder.count) + Holder.shared);
                        var unsafe = java.lang.invoke.MethodHandles.lookup()
                            .findVarHandle(Holder.class, "count", int.class);
                        System.out.println(unsafe.getAndAdd(holder, 2) + " " + holder.count);
                        try {
                            System.out.println(Holder.class.getDeclaredFields().length);
                        } catch (NoClassDefFoundError e) {
                            System.out.println("no fields " + e.getMessage());
                        }
                        try {
                            System.out.println(Gone.value());
                        } catch (NoClassDefFoundError e) {
                            System.out.println("without " + e.getMessage());
                        }
                    }
                }
                """);
        compile(source, Files.writeString(folder.resolve("Asks.java"), ASKS));
        compile(Files.writeString(folder.resolve("Changed.java"), "class Changed {}"));
        Files.delete(folder.resolve("Gone.class"));
        Files.delete(folder.resolve("GoneException.class"));
    }

    private void compile(Path... sources) {
        var words = new ArrayList<>(List.of("-g", "-d", folder.toString()));
        Arrays.stream(sources).map(Path::toString).forEach(words::add);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
        assertEquals(0, status);
    }

    @Test
    void reflectionListsWhatItListsOnHotSpot() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var expected = Programs.ask(LIMIT, List.of(java, "-cp", folder.toString(), "Asks"));
        var actual = run("Asks").text().lines().filter(each -> !each.contains("ibrik: ") && !each.startsWith("  "));
        assertEquals(expected.text().lines().toList(), actual.toList());
    }

    private Programs.Answer run(String main) throws IOException {
        return Programs.ask(
                LIMIT,
                List.of(
                        ROOT.resolve("ibrik").toString(),
                        "run",
                        "--hosted",
                        "--dev",
                        "--main",
                        main,
                        folder.toString()));
    }

    @Test
    void aClassThatIsNeededIsAProblemWithItsPlaceAndTheWayThere() throws IOException {
        var answer = run("Needs");
        assertEquals(PROGRAM, answer.status(), answer.text());
        assertTrue(answer.text().contains("the class Gone is not on the class path"), answer.text());
        assertTrue(answer.text().contains("Needs.java:2"), answer.text());
        assertTrue(answer.text().contains("--class-path"), answer.text());
    }

    @Test
    void aProgramThatCatchesTheErrorRuns() throws IOException {
        var answer = run("Ready");
        assertEquals(0, answer.status(), answer.text());
        var lines = answer.text()
                .lines()
                .filter(each -> !each.contains("ibrik:") && !each.startsWith("  "))
                .toList();
        assertEquals(
                List.of(
                        "no Gone",
                        "4",
                        "no Gone",
                        "no Gone",
                        "no method",
                        "took null5null",
                        "5 7",
                        "no fields Gone",
                        "without Gone"),
                lines,
                answer.text());
    }
}
