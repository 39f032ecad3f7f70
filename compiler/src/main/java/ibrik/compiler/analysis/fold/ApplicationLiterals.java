package ibrik.compiler.analysis.fold;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.util.List;
import java.util.regex.Pattern;

/// Answers `ibrik.runtime.library.lang.ApplicationLiterals`: which texts stand in the application's class files.
final class ApplicationLiterals {
    private static final String OWNER = "ibrik.runtime.library.lang.ApplicationLiterals";

    private final ClassPath path;

    ApplicationLiterals(ClassPath path) {
        this.path = path;
    }

    boolean isQuestion(Method callee) {
        return callee.owner().name().equals(OWNER);
    }

    Node answer(List<Node> arguments) {
        Pattern pattern = Pattern.compile(((Leaf.StringConstant) arguments.getFirst()).value());
        boolean found = path.applicationTexts().stream()
                .anyMatch(text -> pattern.matcher(text).find());
        return new Leaf.Constant(Kind.INT, found ? 1 : 0);
    }
}
