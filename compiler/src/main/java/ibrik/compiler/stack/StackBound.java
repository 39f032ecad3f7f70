package ibrik.compiler.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The deepest path of calls without a check, and the checks that keep it within the reserve.
///
/// A function with a check goes on only if its own frame lies above the limit of the stack. So what lies below the
/// limit is a path from there down to the next check: each function adds its frame, and the last one what it calls
/// if its check fails. Functions without a caller start a stack, or stand in a table of addresses: they count like
/// those with a check, because every stack is larger than the reserve.
///
/// A cycle of calls on which nobody looks has no bound: somebody on it has to.
public final class StackBound {
    /// Larger frames are checked before they stand; chosen small beside the reserve.
    public static final long LARGE_FRAME = 1024;
    /// What the stub in front of such a frame needs at most.
    private static final long STUB_BYTES = 64;

    private final StackCalls calls;
    private final Rules rules;
    private final Set<String> checked;
    private final Set<String> added = new TreeSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<String, Depth> depths = new HashMap<>();
    private final Set<String> failing;
    /// Functions without a caller in the code.
    private final Set<String> uncalled;
    private List<String> calleesFirst;

    /// What is given beside the code.
    ///
    /// @param checked functions that look already
    /// @param started functions that begin with their frame above the limit, because a stub in front has looked
    /// @param mayCheck whether a function may get a check
    /// @param onFailure what a function calls whose check fails
    /// @param budget bytes that may lie below the limit
    public record Rules(
            Set<String> checked,
            Set<String> started,
            Predicate<String> mayCheck,
            List<String> onFailure,
            long budget) {}

    /// A path that is too deep, outermost first, or a cycle; nobody on it may look.
    ///
    /// @param bytes what all of it needs; -1 for a cycle
    public record Failure(List<String> path, long bytes) {}

    /// @param added functions that get a check
    /// @param bytes what lies below the limit at most
    /// @param deepest the path that needs it, outermost first
    public record Result(Set<String> added, long bytes, List<String> deepest, List<Failure> failures) {}

    /// @param bytes what a call of the function needs until a check passes
    /// @param calleeOrNull the call that needs most
    private record Depth(long bytes, String calleeOrNull) {}

    private StackBound(StackCalls calls, Rules rules) {
        this.calls = calls;
        this.rules = rules;
        this.checked = new HashSet<>(rules.checked);
        this.failing = calls.reachedFrom(rules.onFailure);
        this.uncalled = new TreeSet<>(calls.functions());
        calls.functions().forEach(each -> calls.callees(each).forEach(uncalled::remove));
    }

    public static Result of(StackCalls calls, Rules rules) {
        var bound = new StackBound(calls, rules);
        if (!bound.breakCycles()) {
            return new Result(bound.added, -1, List.of(), bound.failures);
        }
        bound.sum();
        while (bound.shortenDeepest()) {
            bound.sum();
        }
        return bound.result();
    }

    /// Whether all that a function calls fits into the budget of the rules, its own frame included.
    static Optional<Failure> whole(StackCalls calls, String function, Rules rules) {
        var bound = new StackBound(calls, rules);
        if (!bound.breakCycles()) {
            return Optional.of(bound.failures.getFirst());
        }
        bound.sum();
        var depth = bound.depths.get(function);
        return depth.bytes <= rules.budget
                ? Optional.empty()
                : Optional.of(new Failure(bound.path(function, depth), depth.bytes));
    }

    // ---- cycles -----------------------------------------------------------------------------------------------

    private boolean breakCycles() {
        // What fails comes first in the order, so that its depth is known whoever gets a check later.
        var order = new LinkedHashSet<>(rules.onFailure);
        order.addAll(calls.functions());
        while (true) {
            var components = new Components(order, this::below).run();
            calleesFirst = components.calleesFirst();
            if (components.cycles().isEmpty()) {
                return true;
            }
            for (Set<String> cycle : components.cycles()) {
                var chosen = cycle.stream()
                        .filter(this::mayCheck)
                        .max(Comparator.comparing((String each) -> callersWithin(cycle, each))
                                .thenComparing(Comparator.<String>naturalOrder().reversed()));
                if (chosen.isEmpty()) {
                    failures.add(new Failure(wayAround(cycle), -1));
                    return false;
                }
                check(chosen.get());
            }
        }
    }

    /// What can be called below the limit by a function that was called there.
    private List<String> below(String function) {
        if (rules.started.contains(function)) {
            return List.of();
        }
        return checked.contains(function) ? rules.onFailure : calls.callees(function);
    }

    private long callersWithin(Set<String> cycle, String function) {
        return cycle.stream().filter(each -> below(each).contains(function)).count();
    }

    private List<String> wayAround(Set<String> cycle) {
        var path = new ArrayList<String>();
        var at = cycle.stream().min(Comparator.naturalOrder()).orElseThrow();
        while (!path.contains(at)) {
            path.add(at);
            at = below(at).stream().filter(cycle::contains).findFirst().orElseThrow();
        }
        path.add(at);
        return path.subList(path.indexOf(at), path.size());
    }

    /// What runs when a check has failed must not fail by one itself.
    private boolean mayCheck(String function) {
        return !checked.contains(function)
                && !rules.started.contains(function)
                && !failing.contains(function)
                && rules.mayCheck.test(function);
    }

    private void check(String function) {
        checked.add(function);
        added.add(function);
    }

    // ---- depths -----------------------------------------------------------------------------------------------

    /// Works out all depths, callees first, and lets those look whose frame would pass the budget.
    private void sum() {
        depths.clear();
        for (String function : calleesFirst) {
            var depth = depth(function);
            if (depth.bytes > rules.budget && mayCheck(function) && !uncalled.contains(function)) {
                check(function);
                depth = depth(function);
            }
            depths.put(function, depth);
        }
    }

    private Depth depth(String function) {
        var deepest = deepestOf(below(function));
        if (rules.started.contains(function)) {
            return new Depth(0, null);
        }
        long frame = calls.bytes(function);
        boolean ahead = checked.contains(function) && frame > LARGE_FRAME;
        return new Depth((ahead ? STUB_BYTES : frame) + deepest.bytes, deepest.calleeOrNull);
    }

    private Depth deepestOf(List<String> callees) {
        var deepest = new Depth(0, null);
        for (String callee : callees) {
            var depth = depths.get(callee);
            if (depth.bytes > deepest.bytes) {
                deepest = new Depth(depth.bytes, callee);
            }
        }
        return deepest;
    }

    /// Finds a path that is still too deep and lets the first on it look who may. False if there is none.
    private boolean shortenDeepest() {
        failures.clear();
        for (String start : starts()) {
            var deepest = deepestOf(calls.callees(start));
            if (deepest.bytes > rules.budget) {
                var path = path(start, deepest);
                var chosen = path.stream().skip(1).filter(this::mayCheck).findFirst();
                if (chosen.isPresent()) {
                    check(chosen.get());
                    return true;
                }
                failures.add(new Failure(path, deepest.bytes));
            }
        }
        return false;
    }

    /// The functions that go on with their frame above the limit.
    private Set<String> starts() {
        var starts = new TreeSet<>(uncalled);
        starts.addAll(checked);
        starts.addAll(rules.started);
        starts.removeIf(each -> !calls.has(each));
        return starts;
    }

    private List<String> path(String start, Depth deepest) {
        var path = new ArrayList<>(List.of(start));
        for (var at = deepest; at.calleeOrNull != null; at = depths.get(at.calleeOrNull)) {
            path.add(at.calleeOrNull);
        }
        return path;
    }

    private Result result() {
        var deepest = new Depth(0, null);
        String from = null;
        for (String start : starts()) {
            var depth = deepestOf(calls.callees(start));
            if (depth.bytes > deepest.bytes) {
                deepest = depth;
                from = start;
            }
        }
        return new Result(added, deepest.bytes, from == null ? List.of() : path(from, deepest), failures);
    }
}
