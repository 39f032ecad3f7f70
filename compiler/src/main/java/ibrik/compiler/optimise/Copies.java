package ibrik.compiler.optimise;

import ibrik.compiler.classes.Method;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Which methods were copied into which others by [Inlining].
public final class Copies {
    private final Map<Method, Set<Method>> callers = new LinkedHashMap<>();

    void add(Method callee, Method caller) {
        callers.computeIfAbsent(callee, _ -> new LinkedHashSet<>()).add(caller);
    }

    /// All methods that were copied.
    public Set<Method> methods() {
        return callers.keySet();
    }

    /// Where the copies of a method are at last: callers that were copied themselves lead on, unless they are kept.
    ///
    /// @param kept which methods have code of their own
    /// @return sorted by name
    public Set<Method> holders(Method method, Predicate<Method> kept) {
        var holders = new TreeSet<Method>(Comparator.comparing(Method::symbol));
        var seen = new LinkedHashSet<Method>(Set.of(method));
        var left = new ArrayDeque<Method>(Set.of(method));
        while (!left.isEmpty()) {
            for (Method caller : callers.getOrDefault(left.remove(), Set.of())) {
                if (kept.test(caller)) {
                    holders.add(caller);
                }
                if (seen.add(caller)) {
                    left.add(caller);
                }
            }
        }
        return holders;
    }
}
