package ibrik.compiler.check;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Position;
import ibrik.compiler.option.Omission;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Code of the system that touches state which is not its own at that moment, or takes locks out of order.
public final class BrokenOwnership {
    /// What is done, and the way to the place.
    record Violation(String what, List<Position> path) {
        boolean isSamePlace(Violation other) {
            return what.equals(other.what)
                    && path.getLast().method() == other.path.getLast().method()
                    && path.getLast().line() == other.path.getLast().line();
        }
    }

    private BrokenOwnership() {}

    /// @param calls made of the graphs as they are now
    /// @param roots what assembly and data call
    public static List<Problem> problems(
            ClosedWorld world, CallGraph calls, List<Method> roots, Set<Omission> omissions) {
        boolean checksOrder = !omissions.contains(Omission.LOCK_RANKS);
        var found = new ArrayList<Violation>();
        Stream.concat(
                        LockCheck.run(world, calls, checksOrder).stream(),
                        OwnershipCheck.run(world, calls, roots).stream())
                .filter(violation -> found.stream().noneMatch(violation::isSamePlace))
                .forEach(found::add);
        return found.stream().map(BrokenOwnership::problem).toList();
    }

    private static Problem problem(Violation violation) {
        var at = violation.path().getLast();
        return new Problem.Plain(
                "broken-ownership",
                name(at.method()) + " " + violation.what(),
                Optional.of(new SourceLocation(at.method().sourceFile(), at.line())),
                violation.path().stream().map(BrokenOwnership::describe).toList(),
                "take the lock before, take locks in the order of LockRank, or say by a mark who owns the state");
    }

    private static String name(Method method) {
        return method.owner().name() + "." + method.name();
    }

    private static String describe(Position position) {
        return name(position.method()) + " (" + position.method().sourceFile() + ":" + position.line() + ")";
    }
}
