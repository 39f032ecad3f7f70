package ibrik.compiler.stack;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Who calls whom in the machine code.
public final class StackCalls {
    private final Map<String, StackFunction> functions;
    private final Function<String, List<String>> targets;
    private final Map<String, List<String>> callees = new HashMap<>();

    /// @param functions by symbol
    /// @param targets the functions behind a symbol that is none itself (a selector), and those that a function can
    ///     call by address; in an order that does not change
    public StackCalls(Map<String, StackFunction> functions, Function<String, List<String>> targets) {
        this.functions = functions;
        this.targets = targets;
    }

    Collection<String> functions() {
        return functions.keySet();
    }

    boolean has(String name) {
        return functions.containsKey(name);
    }

    long bytes(String name) {
        return functions.get(name).bytes();
    }

    /// The functions and all that they can call.
    Set<String> reachedFrom(Collection<String> starts) {
        var reached = new LinkedHashSet<>(starts);
        var queue = new ArrayDeque<>(starts);
        while (!queue.isEmpty()) {
            for (String callee : callees(queue.poll())) {
                if (reached.add(callee)) {
                    queue.add(callee);
                }
            }
        }
        return reached;
    }

    /// The functions that a function can call, each once.
    List<String> callees(String name) {
        var known = callees.get(name);
        if (known == null) {
            var found = new LinkedHashSet<String>();
            for (String symbol : functions.get(name).calls()) {
                if (functions.containsKey(symbol)) {
                    found.add(symbol);
                } else {
                    found.addAll(targets.apply(symbol));
                }
            }
            found.addAll(targets.apply(name));
            found.removeIf(each -> !functions.containsKey(each));
            known = List.copyOf(found);
            callees.put(name, known);
        }
        return known;
    }
}
