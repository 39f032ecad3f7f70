package ibrik.compiler.stack;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.classes.Method;
import ibrik.compiler.emit.StackChecks;
import ibrik.compiler.emit.Symbols;
import ibrik.compiler.problem.Problem;
import ibrik.vocabulary.layout.StackLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds the machine code to the reserve of every stack ([StackLayout#STACK_RESERVE]): what can lie below the limit
/// is summed up, methods get checks where it is too much, and what is left over is a problem of the build. See
/// docs/compiler/07-stack.md.
public final class StackReserve {
    private static final String OVERFLOW = "ibrik_throw_stack_overflow";
    private static final String LIMIT_REACHED = "ibrik_stack_limit_reached";
    private static final String CALL_BY_ADDRESS = "ibrik_call_by_address";
    /// What interrupts, faults and signals run.
    private static final List<String> HANDLERS = List.of("ibrik_interrupt_stubs", "ibrik_signal_entry");
    /// Frames looked for ahead are rounded up to this, so that small changes do not move them.
    private static final long GRANULE = 512;

    private final Map<String, Method> methods = new HashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long deepest;

    /// @param calls made of the graphs that become code
    /// @param selectors methods that are called by the receiver's class
    public StackReserve(ClosedWorld world, CallGraph calls, Set<Method> selectors) {
        for (Method method : world.methods()) {
            if (world.graphOf(method).isPresent()) {
                methods.put(EntryPoints.symbolOf(method), method);
            }
        }
        for (Method selector : selectors) {
            targets.put(Symbols.selector(selector), symbols(calls.implementations(selector)));
        }
        targets.put(CALL_BY_ADDRESS, symbols(world.calledByAddress()));
    }

    private static List<String> symbols(Collection<Method> methods) {
        return methods.stream().map(EntryPoints::symbolOf).toList();
    }

    /// Looks through code that was compiled with `checks`.
    ///
    /// @return the checks that it needs; empty if it has them, then [#problems] says what is still too deep
    public Optional<StackChecks> missing(Map<String, StackFunction> compiled, StackChecks checks) {
        var functions = new HashMap<>(compiled);
        methods.forEach((symbol, method) -> functions.computeIfPresent(symbol, (_, found) -> unrolled(found, method)));
        var onFailure = List.of(OVERFLOW, LIMIT_REACHED).stream()
                .filter(functions::containsKey)
                .toList();
        var code = BrokenInvariants.without(functions, this::targetsOf, methods::get, onFailure);
        var calls = new StackCalls(code, this::targetsOf);
        var result = StackBound.of(calls, rules(code, checks, onFailure));
        var added = new HashSet<Method>();
        result.added().forEach(symbol -> added.add(methods.get(symbol)));
        var ahead = aheadOfLargeFrames(code, checks, added);
        if (!added.isEmpty() || !ahead.isEmpty()) {
            return Optional.of(checks.with(added, ahead));
        }
        deepest = result.bytes();
        result.failures().forEach(failure -> problems.add(problem(failure, code, StackLayout.CODE_BYTES)));
        for (String handler : HANDLERS) {
            if (functions.containsKey(handler)) {
                lookAtHandler(handler, functions, checks);
            }
        }
        return Optional.empty();
    }

    /// A function that calls itself as often as its mark says, as one that does not and has as many frames.
    private static StackFunction unrolled(StackFunction function, Method method) {
        var mark = method.marks().get("BoundedRecursion");
        return mark == null
                ? function
                : new StackFunction(
                        function.name(),
                        function.bytes() * mark.number("times"),
                        function.calls().stream()
                                .filter(call -> !call.equals(function.name()))
                                .toList());
    }

    /// All that a handler calls has to fit, whoever calls it; and nothing of it may look at the limit, which is
    /// that of the stack below.
    private void lookAtHandler(String handler, Map<String, StackFunction> functions, StackChecks checks) {
        var code = BrokenInvariants.without(functions, this::targetsOf, methods::get, List.of(handler));
        code.keySet().retainAll(new StackCalls(code, this::targetsOf).reachedFrom(List.of(handler)));
        var calls = new StackCalls(code, this::targetsOf);
        var none = new StackBound.Rules(Set.of(), Set.of(), _ -> false, List.of(), StackLayout.HANDLER_BYTES);
        StackBound.whole(calls, handler, none)
                .ifPresent(failure -> problems.add(problem(failure, code, StackLayout.HANDLER_BYTES)));
        code.keySet().stream()
                .filter(symbol -> methods.containsKey(symbol) && checks.isChecked(methods.get(symbol)))
                .sorted()
                .forEach(symbol -> problems.add(Problem.of(
                        "stack-reserve",
                        "a handler, " + handler + ", leads to " + symbol
                                + ", which looks at the limit of another stack",
                        "call nothing that recurs, or is marked @MayOverflow")));
    }

    private List<String> targetsOf(String symbol) {
        return targets.getOrDefault(symbol, List.of());
    }

    private StackBound.Rules rules(Map<String, StackFunction> code, StackChecks checks, List<String> onFailure) {
        var checked = new HashSet<String>();
        var started = new HashSet<String>();
        methods.forEach((symbol, method) -> {
            if (checks.isChecked(method) && code.containsKey(symbol)) {
                checked.add(symbol);
            }
            if (checks.bytesAhead(method) != 0) {
                started.add(StackChecks.bodySymbol(symbol));
            }
        });
        return new StackBound.Rules(checked, started, this::mayCheck, onFailure, StackLayout.CODE_BYTES);
    }

    /// Methods of the application and the library may throw at their start, methods of the runtime if they say so.
    private boolean mayCheck(String symbol) {
        var method = methods.get(symbol);
        return method != null
                && (!method.owner().isOfTarget() || method.has("MayOverflow") || isOfLibrary(method))
                && !method.has("Uninterruptible")
                && !method.has("NoAllocation")
                && !method.has("NoFail")
                && !method.has("InterruptContext");
    }

    /// What stands in for code of the library, or helps it.
    private static boolean isOfLibrary(Method method) {
        return method.owner().name().startsWith("ibrik.runtime.library.");
    }

    /// Methods with a check whose frame is too large to look in, and those whose frame is larger than was looked
    /// for.
    private Map<Method, Long> aheadOfLargeFrames(
            Map<String, StackFunction> code, StackChecks checks, Set<Method> added) {
        var found = new HashMap<Method, Long>();
        methods.forEach((symbol, method) -> {
            long ahead = checks.bytesAhead(method);
            var function = code.get(ahead == 0 ? symbol : StackChecks.bodySymbol(symbol));
            boolean looks = checks.isChecked(method) || added.contains(method);
            if (looks && function != null && function.bytes() > Math.max(ahead, StackBound.LARGE_FRAME)) {
                found.put(method, (function.bytes() + GRANULE - 1) / GRANULE * GRANULE);
            }
        });
        return found;
    }

    private static Problem problem(StackBound.Failure failure, Map<String, StackFunction> code, long reserved) {
        String what = failure.bytes() < 0
                ? "calls that come back to their start without a check of the stack limit"
                : "calls without a check of the stack limit need " + failure.bytes() + " bytes of stack, and "
                        + reserved + " are reserved";
        return new Problem.Plain(
                "stack-reserve",
                what,
                Optional.empty(),
                failure.path().stream()
                        .map(each -> each + " (" + code.get(each).bytes() + " bytes)")
                        .toList(),
                "mark a method of the runtime on the way @MayOverflow and say why it may throw at its start");
    }

    /// What is still too deep, after [#missing] had nothing to add.
    public List<Problem> problems() {
        return problems;
    }

    /// Bytes that can lie below the limit of a stack.
    public long deepest() {
        return deepest;
    }
}
