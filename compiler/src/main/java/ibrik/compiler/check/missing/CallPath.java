package ibrik.compiler.check.missing;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Position;
import ibrik.compiler.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a program gets to an instruction: the calls from `main` on, and the instruction itself.
record CallPath(List<Position> positions) {
    /// Without the code that starts the program; if the runtime itself is at fault, from there.
    static CallPath of(List<Position> whole) {
        long start = whole.stream()
                .takeWhile(each -> each.method().owner().isOfTarget())
                .count();
        return new CallPath(start < whole.size() ? whole.subList((int) start, whole.size()) : whole);
    }

    /// The first way that the analysis found.
    static CallPath to(ClosedWorld world, Position at) {
        var methods = world.callPath(at.method()).reversed();
        var positions = new ArrayList<Position>();
        for (int i = 0; i + 1 < methods.size(); i++) {
            positions.add(callOf(world, methods.get(i), methods.get(i + 1)));
        }
        positions.add(at);
        return of(positions);
    }

    /// The call in `caller` that can come to `callee`; the caller's first line if it calls by other means.
    private static Position callOf(ClosedWorld world, Method caller, Method callee) {
        return world.graphOf(caller).map(Graph::blocks).orElse(List.of()).stream()
                .flatMap(block -> block.instructions().stream())
                .filter(node -> node.position() != null && node instanceof Invocation.Call call && canBe(call, callee))
                .map(node -> node.position())
                .findFirst()
                .orElse(new Position(caller, 0, null));
    }

    private static boolean canBe(Invocation.Call call, Method callee) {
        var named = call.method();
        return named == callee
                || call.dispatch() != Invocation.Dispatch.DIRECT
                        && named.name().equals(callee.name())
                        && named.descriptor().equals(callee.descriptor());
    }

    int length() {
        return positions.size();
    }

    /// Where the program's own code leads there, the classes of its jars included.
    Optional<SourceLocation> ownLine() {
        return positions.reversed().stream()
                .filter(each -> each.method().owner().isOfApplication())
                .findFirst()
                .map(each -> new SourceLocation(each.method().sourceFile(), each.line()));
    }

    List<String> lines() {
        return positions.stream()
                .map(each -> each.method().owner().name() + "." + each.method().name() + " ("
                        + new SourceLocation(each.method().sourceFile(), each.line()) + ")")
                .toList();
    }
}
