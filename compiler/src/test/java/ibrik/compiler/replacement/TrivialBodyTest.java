package ibrik.compiler.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bodies that cut something off in silence are told from those that do something.
final class TrivialBodyTest {
    private static final String METHODS = """
            static int state; int own;
            void t1() {}
            int t2() { return -1; }
            long t3(int a) { return a; }
            Object t4() { return null; }
            Object t5(Object a) { return a; }
            String t6(Object a) { return (String) a; }
            String[] t7() { return new String[0]; }
            java.util.Optional<?> t8() { return java.util.Optional.empty(); }
            java.io.PrintStream t9() { return System.out; }
            Object t10() { return this; }
            Object t11() { return ClassLoader.getSystemClassLoader(); }
            int r1(int a) { return a + 1; }
            int r2() { return own; }
            void r3() { state = 1; }
            void r4() { throw new UnsupportedOperationException("feature"); }
            boolean r5(Object a) { return a == null; }
            void r6() { Thread.dumpStack(); r3(); }
            Object r7() { return new Object(); }
            """;

    @TempDir
    private Path folder;

    @Test
    void onlyBodiesThatLookAtNothingAreTrivial() throws IOException {
        var wrong = CompiledMethods.of(folder, METHODS).type().methods().stream()
                .filter(method -> {
                    String name = method.methodName().stringValue();
                    return name.startsWith("t") != TrivialBody.is(method) && !name.startsWith("<");
                })
                .map(method -> method.methodName().stringValue())
                .toList();
        assertEquals(List.of(), wrong);
    }
}
