package ibrik.compiler.launch;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.UnusableClass;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.verify.format.Refusal;
import java.util.List;
import java.util.Optional;

/// From the name of the main class to the method that starts the program.
public final class MainMethod {
    private MainMethod() {}

    /// How the program starts; empty, and a problem more, if the class cannot start one.
    public static Optional<LaunchProtocol.Start> find(ClassWorld world, String mainClass, List<Problem> problems) {
        ClassType type;
        try {
            type = world.named(mainClass);
            type.needLinkable();
        } catch (UnusableClass unusable) {
            problems.add(problem(mainClass, unusable.refusal()));
            return Optional.empty();
        }
        var protocol =
                new LaunchProtocol(name -> world.find(name.replace('/', '.')).map(ClassType::model));
        return switch (protocol.askFor(type.model())) {
            case LaunchProtocol.Start start -> Optional.of(start);
            case LaunchProtocol.Refusal refusal -> {
                problems.add(Problem.of("no-main-method", refusal.why(), refusal.remedy()));
                yield Optional.empty();
            }
        };
    }

    private static Problem problem(String mainClass, Refusal refusal) {
        if (refusal.equals(new Refusal(Refusal.Kind.NOT_FOUND, mainClass.replace('.', '/')))) {
            return Problem.of(
                    "missing-main-class",
                    "the main class " + mainClass + " is not on the class path",
                    "name the right class with --main, or add its jar or folder to --class-path");
        }
        return Problem.of(
                "broken-class",
                "the main class " + mainClass + " cannot be loaded and linked: " + refusal,
                "compile the class again, together with the classes above it");
    }
}
