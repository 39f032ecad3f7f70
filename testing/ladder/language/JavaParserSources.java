// library: com.github.javaparser:javaparser-core:3.26.3
package language;

import com.github.javaparser.ParseResult;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.printer.lexicalpreservation.LexicalPreservingPrinter;

/** Sources to trees and back, changed on the way. */
public class JavaParserSources {
    private static final String TEXT = """
            package demo;

            import java.util.List;

            /** Documented. */
            public class Demo<T> {
                private final List<T> items = List.of(); // kept

                int total(int a,   int b) {
                    return a + b * helper(a) - (switch (b) { case 1 -> 2; default -> 3; });
                }

                record Point(int x, int y) {}

                static int helper(int n) { return n > 0 ? helper(n - 1) : 0; }
            }
            """;

    public static void main(String[] words) {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        CompilationUnit unit = parser.parse(TEXT).getResult().orElseThrow();
        System.out.print(unit);
        unit.findAll(MethodDeclaration.class).forEach(method -> System.out.println(method.getDeclarationAsString() + " " + method.getRange().orElseThrow()));
        System.out.println(unit.findAll(MethodCallExpr.class).size() + " " + unit.findFirst(BinaryExpr.class).map(BinaryExpr::getOperator).orElseThrow());
        LexicalPreservingPrinter.setup(unit);
        unit.getClassByName("Demo").orElseThrow().setName("Renamed").addField(int.class, "added");
        unit.findFirst(MethodDeclaration.class).orElseThrow().setName("sum");
        System.out.print(LexicalPreservingPrinter.print(unit));
        System.out.println(StaticJavaParser.parseExpression("a < b && !c").toString() + " " + StaticJavaParser.parseStatement("for (;;) break;").getClass().getSimpleName());
        ParseResult<CompilationUnit> wrong = parser.parse("class A { int = 3; void m( { } }");
        System.out.println(wrong.isSuccessful());
        wrong.getProblems().forEach(problem -> System.err.println(problem.getMessage().lines().findFirst().orElse("")));
    }
}
