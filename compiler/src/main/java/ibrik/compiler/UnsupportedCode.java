package ibrik.compiler;

import ibrik.compiler.analysis.ClosedWorld;
import ibrik.compiler.analysis.Strengthening;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what the program reaches and an image cannot have: natives without code, deleted methods, dynamic linkage.
final class UnsupportedCode {
    private UnsupportedCode() {}

    static List<Problem> problems(ClosedWorld world) {
        var problems = new ArrayList<Problem>();
        for (var entry : callers(world).entrySet()) {
            Method method = entry.getKey();
            var deleted = method.marks().get("Delete");
            var path = new ArrayList<>(path(world, entry.getValue()));
            path.add(describe(method));
            problems.add(new Problem.Plain(
                    deleted != null ? "not-in-an-image" : "native-method",
                    (deleted != null ? "the program can reach " : "no code exists for the native method ")
                            + describe(method),
                    Optional.empty(),
                    path,
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
                                    failure.error().substring(Node.LinkageFailure.UNSUPPORTED.length()) + " at "
                                            + node.position(),
                                    Optional.empty(),
                                    path(world, method),
                                    "avoid the construct, or keep the code that uses it from being reached"));
                        }
                    });
        }
        return problems;
    }

    /// The methods without code that are still called, each with a caller. Calls that cannot happen are gone by now; in
    /// the
    /// place of the others stands a failure that names the method.
    private static Map<Method, Method> callers(ClosedWorld world) {
        var byFailure = new HashMap<String, Method>();
        var callers = new LinkedHashMap<Method, Method>();
        for (Method method : world.withoutCode()) {
            byFailure.put(Strengthening.failureOf(method), method);
            if (world.isReached(method)) {
                callers.put(method, method);
            }
        }
        for (Method method : world.methods()) {
            world.graphOf(method).stream()
                    .flatMap(graph -> graph.blocks().stream())
                    .flatMap(block -> block.instructions().stream())
                    .forEach(node -> {
                        if (node instanceof Node.LinkageFailure failure && byFailure.containsKey(failure.error())) {
                            callers.putIfAbsent(byFailure.get(failure.error()), method);
                        }
                    });
        }
        return callers;
    }

    private static String describe(Method method) {
        return method.owner().name() + "." + method.name() + method.descriptor();
    }

    private static List<String> path(ClosedWorld world, Method method) {
        return world.callPath(method).reversed().stream()
                .map(each ->
                        each.owner().name() + "." + each.name() + " (" + each.sourceFile() + ":" + each.lineOf(0) + ")")
                .toList();
    }
}
