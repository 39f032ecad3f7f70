package ibrik.compiler;

import ibrik.compiler.analysis.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what the program reaches and an image cannot have: natives without code, deleted methods, dynamic linkage.
final class UnsupportedCode {
    private UnsupportedCode() {}

    static List<Problem> problems(ClosedWorld world) {
        var problems = new ArrayList<Problem>();
        for (Method method : world.withoutCode()) {
            var deleted = method.marks().get("Delete");
            problems.add(new Problem.Plain(
                    deleted != null ? "not-in-an-image" : "native-method",
                    (deleted != null ? "the program can reach " : "no code exists for the native method ") + describe(method),
                    Optional.empty(),
                    path(world, method),
                    deleted != null ? deleted.value() : "avoid the call, or add a substitution that implements it"));
        }
        for (Method method : world.methods()) {
            world.graphOf(method).stream()
                    .flatMap(graph -> graph.blocks().stream())
                    .flatMap(block -> block.instructions().stream())
                    .forEach(node -> {
                        if (node instanceof Node.LinkageFailure failure
                                && failure.error().startsWith(Node.LinkageFailure.UNSUPPORTED)) {
                            problems.add(new Problem.Plain(
                                    "unsupported-construct",
                                    failure.error().substring(Node.LinkageFailure.UNSUPPORTED.length()) + " at " + node.position(),
                                    Optional.empty(),
                                    path(world, method),
                                    "avoid the construct, or keep the code that uses it from being reached"));
                        }
                    });
        }
        return problems;
    }

    private static String describe(Method method) {
        return method.owner().name() + "." + method.name() + method.descriptor();
    }

    private static List<String> path(ClosedWorld world, Method method) {
        return world.callPath(method).reversed().stream()
                .map(each -> each.owner().name() + "." + each.name() + " (" + each.sourceFile() + ":" + each.lineOf(0) + ")")
                .toList();
    }
}
