package ibrik.compiler.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.interpret.object.ArrayObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which classes are initialised at build time, and that a refused one leaves no trace.
class InitialiserTest {
    @TempDir
    Path folder;

    private InterpretedProgram compile(String source) throws Exception {
        return InterpretedProgram.compile(folder, source);
    }

    private static String reason(State state) {
        return assertInstanceOf(State.RunTime.class, state).reason();
    }

    @Test
    void constantsAndTablesAreInTheSnapshot() throws Exception {
        var program = compile("""
                class Main {
                    static final int[] SQUARES = new int[10];
                    static int sum;
                    static { for (int i = 0; i < 10; i++) { SQUARES[i] = i * i; sum += SQUARES[i]; } }
                }
                """);
        assertTrue(program.initialise("Main").isBuildTime());
        assertEquals(285, program.number("Main", "sum"));
        assertEquals(81, ((ArrayObject) program.reference("Main", "SQUARES")).intAt(16 + 4 * 9));
    }

    @Test
    void outputIsLeftToRunTimeAndUndone() throws Exception {
        var program = compile("""
                class Main {
                    static Object made = new Object();
                    static int count = 5;
                    static { Other.touched.add("x"); new java.io.FileOutputStream(java.io.FileDescriptor.out); Thread.ofPlatform().start(() -> {}); }
                }
                class Other { static java.util.List<String> touched = new java.util.ArrayList<>(); }
                """);
        var state = program.initialise("Main");
        assertInstanceOf(State.RunTime.class, state);
        assertEquals(0, program.number("Main", "count"));
        assertNull(program.reference("Main", "made"));
        assertNull(program.reference("Other", "touched"));
        assertTrue(program.initialise("Other").isBuildTime());
    }

    @Test
    void timeAndRandomnessAreLeftToRunTime() throws Exception {
        var program = compile("""
                class Main { static long start = System.nanoTime(); }
                class Needs { static long later = Main.start + 1; }
                class Seed { static int random = new java.util.Random().nextInt(); }
                """);
        assertEquals("the time", reason(program.initialise("Main")));
        assertTrue(reason(program.initialise("Needs")).contains("Main, which is initialised at run time"));
        assertInstanceOf(State.RunTime.class, program.initialise("Seed"));
    }

    @Test
    void applicationClassesMustNotDependOnEachOthersChangingState() throws Exception {
        var program = compile("""
                class Main { static int copy = Counter.next; }
                class Counter { static int next = 7; static final int FIXED = Integer.parseInt("3"); }
                class Writes { static { Counter.next++; } }
                class Reads { static final int SUM = Counter.FIXED + 1; }
                class Holder { static final java.util.List<String> LIST = new java.util.ArrayList<>(); }
                class Asks { static final int SIZE = Holder.LIST.size(); }
                """);
        assertTrue(program.initialise("Main").isBuildTime());
        assertEquals("[Counter.next]", program.reliances("Main").toString());
        assertTrue(reason(program.initialise("Writes")).contains("Counter.next"));
        assertTrue(program.initialise("Reads").isBuildTime());
        assertEquals(4, program.number("Reads", "SUM"));
        assertTrue(program.initialise("Asks").isBuildTime());
        assertEquals(
                "[Holder.LIST, java.util.ArrayList.size]",
                program.reliances("Asks").toString());
    }

    @Test
    void arraysAreReliedOnUnlessTheyAreOfStrings() throws Exception {
        var program = compile("""
                class Main { static final int[] TABLE = {1}; static final String TEXT = "a".concat("b"); }
                class Reads { static final int V = Main.TABLE[0]; }
                class Copies { static final int[] V = Main.TABLE.clone(); }
                class Texts { static final int V = Main.TEXT.charAt(0); }
                class Own { static final int[] TABLE = {1}; static final int V = TABLE[0]; }
                """);
        for (String name : List.of("Reads", "Copies", "Texts", "Own")) {
            assertTrue(program.initialise(name).isBuildTime(), name);
        }
        String table = "[Main.TABLE, elements of [I]";
        assertEquals(table, program.reliances("Reads").toString());
        assertEquals(table, program.reliances("Copies").toString());
        assertTrue(program.reliances("Texts").stream().noneMatch(each -> each.startsWith("elements")));
        assertEquals("[]", program.reliances("Own").toString());
    }

    @Test
    void whoAsksAndFromWhereIsLeftToRunTime() throws Exception {
        var program = compile("""
                class Main { static final Thread CURRENT = Thread.currentThread(); }
                class Local {
                    static final ThreadLocal<String> L = ThreadLocal.withInitial(() -> "");
                    static final String V = L.get();
                }
                class Trace { static final Throwable MADE = new Throwable(); }
                class Wakes { static { try { new Object().notify(); } catch (IllegalMonitorStateException e) { } } }
                class Numbered { static final Thread MADE = new Thread(() -> { }); }
                """);
        assertEquals("the current thread", reason(program.initialise("Main")));
        assertEquals("the current thread", reason(program.initialise("Local")));
        assertEquals("the stack of calls", reason(program.initialise("Trace")));
        assertEquals("who holds a lock", reason(program.initialise("Wakes")));
        assertInstanceOf(State.RunTime.class, program.initialise("Numbered"));
    }

    @Test
    void settingsOfTheProgramAreReadInTheirTurn() throws Exception {
        var program = compile("""
                class Main { static final boolean DEBUG = Boolean.getBoolean("debug"); }
                class Out { static final java.io.PrintStream OUT = System.out; }
                """);
        assertTrue(reason(program.initialise("Main")).contains("System.props"));
        assertTrue(reason(program.initialise("Out")).contains("System.out"));
    }

    @Test
    void anUncaughtExceptionIsLeftToRunTime() throws Exception {
        var program = compile("class Main { static int x = Integer.parseInt(\"no number\"); }");
        assertEquals("the stack of calls", reason(program.initialise("Main")));
    }

    @Test
    void endlessLoopsEnd() throws Exception {
        var program = compile("class Main { static int x; static { while (x < 10) x &= 3; } }");
        assertTrue(reason(program.initialise("Main")).contains("steps"));
    }

    @Test
    void enumsAndLambdasOfTheApplication() throws Exception {
        var program = compile("""
                enum Main { A, B; static final java.util.Map<String, Main> BY_NAME = new java.util.HashMap<>();
                    static { for (Main m : values()) BY_NAME.put(m.name(), m); } }
                class Uses { static final java.util.EnumSet<Main> ALL = java.util.EnumSet.allOf(Main.class);
                    static final java.util.function.Supplier<String> TEXT = () -> "t"; }
                """);
        assertTrue(program.initialise("Main").isBuildTime());
        assertTrue(program.initialise("Uses").isBuildTime());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Integer",
                "java.lang.Long",
                "java.lang.Character",
                "java.lang.CharacterData00",
                "java.lang.String",
                "java.util.HashMap",
                "java.util.concurrent.ConcurrentHashMap",
                "java.util.concurrent.atomic.AtomicReference",
                "java.util.concurrent.locks.ReentrantLock",
                "java.util.concurrent.locks.AbstractQueuedSynchronizer",
                "java.util.concurrent.LinkedTransferQueue",
                "java.util.concurrent.FutureTask",
                "java.util.concurrent.atomic.Striped64",
                "java.math.BigInteger",
                "java.math.BigDecimal",
                "java.math.MathContext",
                "java.util.regex.Pattern",
                "java.util.regex.CharPredicates",
                "java.time.LocalDate",
                "java.time.ZoneOffset",
                "java.time.format.DateTimeFormatter",
                "java.util.ImmutableCollections",
                "java.util.Collections",
                "java.util.EnumSet",
                "java.util.Optional",
                "java.util.stream.Collectors",
                "java.util.stream.StreamOpFlag",
                "java.util.TimSort",
                "java.util.Arrays",
                "java.util.BitSet",
                "java.lang.Math",
                "java.lang.StrictMath",
                "jdk.internal.math.FDBigInteger",
                "jdk.internal.math.MathUtils",
                "jdk.internal.math.DoubleToDecimal",
                "java.nio.charset.CodingErrorAction",
                "sun.nio.cs.UTF_8",
                "java.nio.ByteOrder",
                "java.lang.ThreadLocal",
                "java.util.UUID",
                "sun.security.provider.SHA2",
                "java.util.zip.CRC32C"
            })
    void classesOfTheJdkAreInitialisedAtBuildTime(String name) throws Exception {
        var state = compile("class Main {}").initialise(name);
        assertTrue(state.isBuildTime(), state::toString);
    }
}
