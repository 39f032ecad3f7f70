package ibrik.compiler.check;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import ibrik.compiler.optimise.Strengthening;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.problem.SourceLocation;
import ibrik.compiler.synthetic.access.AccessClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what the program reaches and an image cannot have: natives without code, deleted methods, dynamic linkage.
public final class UnsupportedCode {
    private static final String MISSING = "java/lang/NoClassDefFoundError: ";

    private UnsupportedCode() {}

    public static List<Problem> problems(ClosedWorld world) {
        var problems = new ArrayList<Problem>();
        for (var entry : callers(world).entrySet()) {
            Method method = entry.getKey();
            var deleted = method.marks().get("Delete");
            var path = new ArrayList<>(path(world, entry.getValue()));
            path.add(describe(method));
            if (isReflective(path)) {
                continue;
            }
            problems.add(new Problem.Plain(
                    deleted != null ? "not-in-an-image" : "native-method",
                    (deleted != null ? "the program can reach " : "no code exists for the native method ")
                            + describe(method),
                    Optional.empty(),
                    path,
                    deleted != null ? deleted.value() : MissingFeature.remedy(method)));
        }
        for (Method method : world.methods()) {
            for (Block block : world.graphOf(method).map(Graph::blocks).orElse(List.of())) {
                for (Node node : block.instructions()) {
                    if (node instanceof Control.LinkageFailure failure) {
                        ofFailure(world, method, block, failure).ifPresent(problems::add);
                    }
                }
            }
        }
        return problems;
    }

    /// A class that is missing is a problem unless the code around the use could catch that.
    private static Optional<Problem> ofFailure(
            ClosedWorld world, Method method, Block block, Control.LinkageFailure failure) {
        String error = failure.error();
        if (isReflective(path(world, method))) {
            return Optional.empty();
        }
        if (error.startsWith(Control.LinkageFailure.UNSUPPORTED)) {
            return Optional.of(new Problem.Plain(
                    "unsupported-construct",
                    error.substring(Control.LinkageFailure.UNSUPPORTED.length()) + " at " + failure.position(),
                    Optional.empty(),
                    path(world, method),
                    "avoid the construct, or keep the code that uses it from being reached"));
        }
        if (error.startsWith(MISSING) && block.handlerOrNull() == null) {
            var at = failure.position();
            return Optional.of(new Problem.Plain(
                    "missing-class",
                    "the class " + error.substring(MISSING.length()).replace('/', '.')
                            + " is not on the class path, and "
                            + at.method().owner().name() + "."
                            + at.method().name() + " can need it",
                    Optional.of(new SourceLocation(at.method().sourceFile(), at.line())),
                    path(world, method),
                    "add its jar or folder with --class-path; if the program can do without the class, let it catch"
                            + " NoClassDefFoundError around the use"));
        }
        return Optional.empty();
    }

    /// The methods without code that are still called, each with a caller. Calls that cannot happen are gone by
    /// now; in the place of the others stands a failure that names the method.
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
                        if (node instanceof Control.LinkageFailure failure && byFailure.containsKey(failure.error())) {
                            callers.putIfAbsent(byFailure.get(failure.error()), method);
                        }
                    });
        }
        return callers;
    }

    /// What only reflection reaches, perhaps nobody calls: members of a class are all there because one of them is
    /// asked for. Such code throws the error when it runs.
    private static boolean isReflective(List<String> path) {
        return path.stream().anyMatch(each -> each.contains(AccessClasses.MARK));
    }

    private static String describe(Method method) {
        return method.owner().name() + "." + method.name() + method.descriptor();
    }

    /// From `main`, or from the start if the runtime itself is at fault.
    private static List<String> path(ClosedWorld world, Method method) {
        var calls = world.callPath(method).reversed();
        long runtime =
                calls.stream().takeWhile(each -> each.owner().isOfTarget()).count();
        return calls.stream()
                .skip(runtime < calls.size() ? runtime : 0)
                .map(each ->
                        each.owner().name() + "." + each.name() + " (" + each.sourceFile() + ":" + each.lineOf(0) + ")")
                .toList();
    }
}
