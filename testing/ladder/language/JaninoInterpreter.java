// library: org.codehaus.janino:janino:3.1.12
// library: org.codehaus.janino:commons-compiler:3.1.12
package language;

import java.io.StringReader;
import java.io.StringWriter;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.Java;
import org.codehaus.janino.Parser;
import org.codehaus.janino.Scanner;
import org.codehaus.janino.Unparser;

/** Sources scanned, parsed and written again. */
public class JaninoInterpreter {
    public static void main(String[] words) throws Exception {
        String source = """
                package demo;
                import java.util.*;
                public class Demo<T extends Comparable<T>> extends Base implements Runnable {
                    private static final int[] TABLE = {1, 2, 3};
                    public void run() { for (int i = 0, n = TABLE.length; i < n; i++) { if (i % 2 == 0) continue; System.out.println(i + "x"); } }
                    int f(int a, long... b) throws Exception { return a > 0 ? (int) b[0] << 3 : ~a; }
                    Object o = new Object() { public String toString() { return "\\u0041" + 'c'; } };
                    static { try { throw new Error(); } catch (Error e) { } finally { } }
                    enum E { A, B; }
                }
                """;
        Java.AbstractCompilationUnit unit = new Parser(new Scanner("Demo.java", new StringReader(source))).parseAbstractCompilationUnit();
        StringWriter out = new StringWriter();
        Unparser.unparse(unit, out);
        System.out.println(out);
        Scanner scanner = new Scanner("x", new StringReader("int x = 0x1F + 1.5e3f; // note"));
        for (org.codehaus.janino.Token token = scanner.produce(); token.type != org.codehaus.janino.TokenType.END_OF_INPUT; token = scanner.produce()) {
            if (token.type != org.codehaus.janino.TokenType.WHITE_SPACE) {
                System.out.println(token.type + " " + token.value);
            }
        }
        for (String wrong : new String[] {"class {", "class A { int = 3; }", "class A { void m() { x +; } }", "class A { char c = 'ab'; }"}) {
            try {
                new Parser(new Scanner("Wrong.java", new StringReader(wrong))).parseAbstractCompilationUnit();
            } catch (CompileException failure) {
                System.out.println(failure.getMessage());
            }
        }
    }
}
