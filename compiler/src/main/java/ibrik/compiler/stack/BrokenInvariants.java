package ibrik.compiler.stack;

import ibrik.compiler.classes.Method;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The exceptions that an operation of the runtime itself would throw while it makes a StackOverflowError: a null
/// in the collector, say. There is no room for them, and there are none unless the runtime is broken; so these
/// calls are left out, as [ibrik.compiler.check.MarkCheck] leaves them out.
final class BrokenInvariants {
    private static final Set<String> IMPLICIT = Set.of(
            "ibrik_throw_null_pointer",
            "ibrik_throw_index",
            "ibrik_throw_negative_size",
            "ibrik_throw_division_by_zero",
            "ibrik_throw_class_cast",
            "ibrik_throw_array_store");

    private BrokenInvariants() {}

    /// The functions, those of the runtime that `starts` lead to without such calls.
    static Map<String, StackFunction> without(
            Map<String, StackFunction> functions,
            Function<String, List<String>> targets,
            Function<String, Method> methodOrNull,
            List<String> starts) {
        var result = new HashMap<>(functions);
        var seen = new HashSet<>(starts);
        var queue = new ArrayDeque<>(starts);
        while (!queue.isEmpty()) {
            var function = result.get(queue.poll());
            var method = methodOrNull.apply(function.name());
            boolean unfailing = method != null && (method.has("Uninterruptible") || method.has("NoFail"));
            if (unfailing || method != null && method.owner().isOfTarget()) {
                function = new StackFunction(
                        function.name(),
                        function.bytes(),
                        function.calls().stream()
                                .filter(call -> !IMPLICIT.contains(call))
                                .toList());
                result.put(function.name(), function);
            }
            for (String callee : new StackCalls(result, targets).callees(function.name())) {
                if (seen.add(callee)) {
                    queue.add(callee);
                }
            }
        }
        return result;
    }
}
