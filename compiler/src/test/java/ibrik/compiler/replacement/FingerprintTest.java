package ibrik.compiler.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fingerprints tell bodies apart by what they do, not by how the class file around them looks.
final class FingerprintTest {
    private static final String BODY = """
            static int f(int a, String s) {
                int sum = 0;
                for (int i = 0; i < a; i++) {
                    try {
                        sum += s.length() + switch (i) { case 1 -> 7; case 5 -> 9; default -> 11; };
                    } catch (RuntimeException e) {
                        sum--;
                    }
                }
                Runnable r = () -> System.out.println("text" + s);
                r.run();
                return sum;
            }
            """;

    @TempDir
    private Path folder;

    private String of(String members) throws IOException {
        return CompiledMethods.of(folder, members).fingerprint("f");
    }

    /// More than a byte can count, so that operands in the constant pool need the wide form.
    private static String manyConstants() {
        return IntStream.range(0, 300)
                .mapToObj(i -> "static String g" + i + "() { return \"constant " + i + "\"; }")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void linesNamesAndPoolDoNotCount() throws IOException {
        String plain = of(BODY);
        assertEquals(plain, of("\n\n\n" + BODY.replace("sum", "total")));
        assertEquals(plain, of(manyConstants() + BODY));
        assertEquals(plain, of("static Runnable before() { return () -> {}; }\n" + BODY), "the number of a lambda");
    }

    @Test
    void whatABodyDoesCounts() throws IOException {
        String plain = of(BODY);
        assertNotEquals(plain, of(BODY.replace("case 5", "case 6")), "a case");
        assertNotEquals(plain, of(BODY.replace("-> 9", "-> 10")), "a constant");
        assertNotEquals(plain, of(BODY.replace("\"text\"", "\"other\"")), "the body of a lambda");
        assertNotEquals(plain, of(BODY.replace("RuntimeException", "Error")), "a handler");
        assertNotEquals(plain, of(BODY.replace("s.length()", "s.hashCode()")), "a call");
        assertNotEquals(plain, of(BODY.replace("i < a", "i <= a")), "a branch");
        assertNotEquals(plain, of(BODY.replace("static int f", "static synchronized int f")), "a flag");
    }

    @Test
    void aNativeMethodIsItsDeclaration() throws IOException {
        assertEquals(of("native int f();"), of("int g; native int f();"));
        assertNotEquals(of("native int f();"), of("static native int f();"));
    }
}
