package ibrik.compiler.classes;

import ibrik.compiler.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Finds the method that a program starts with.
public final class MainMethod {
    private MainMethod() {}

    /// `public static void main(String[])` of the class or a superclass.
    public static Optional<Method> find(ClassWorld world, String mainClass, List<Problem> problems) {
        var type = world.find(mainClass);
        if (type.isEmpty()) {
            problems.add(Problem.of(
                    "missing-main-class",
                    "the main class " + mainClass + " is not on the class path",
                    "name the right class with --main, or add its jar or folder to --class-path"));
            return Optional.empty();
        }
        var main =
                world.resolveMethod(mainClass, "main", "([Ljava/lang/String;)V").filter(Method::isStatic);
        if (main.isEmpty()) {
            problems.add(Problem.of(
                    "missing-main-method",
                    "the class " + mainClass + " has no method public static void main(String[])",
                    "add one, or name another class with --main"));
        }
        return main;
    }
}
