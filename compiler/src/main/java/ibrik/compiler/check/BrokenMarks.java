package ibrik.compiler.check;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Position;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.problem.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Code of the system that does what a mark on it, or on a caller, forbids: allocate, stop, or fail.
public final class BrokenMarks {
    private BrokenMarks() {}

    public static List<Problem> problems(ClosedWorld world, CallGraph calls) {
        return MarkCheck.run(world, calls).stream().map(BrokenMarks::problem).toList();
    }

    private static Problem problem(MarkCheck.Violation violation) {
        var at = violation.path().getLast();
        String mark = Stream.of("InterruptContext", "ExceptionContext", "Uninterruptible", "NoAllocation", "NoFail")
                .filter(violation.marked()::has)
                .filter(each -> violation.effect() != Effect.FAILURE || each.equals("NoFail"))
                .findFirst()
                .orElseThrow();
        return new Problem.Plain(
                "broken-mark",
                name(at.method()) + " " + violation.what() + ", but @" + mark + " on " + name(violation.marked())
                        + " forbids it",
                Optional.of(new SourceLocation(at.method().sourceFile(), at.line())),
                violation.path().stream().map(BrokenMarks::describe).toList(),
                "take the call out, or mark a method on the way @Trusted and say what justifies it");
    }

    private static String name(Method method) {
        return method.owner().name() + "." + method.name();
    }

    private static String describe(Position position) {
        return name(position.method()) + " (" + position.method().sourceFile() + ":" + position.line() + ")";
    }
}
