package ibrik.compiler.optimise;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Phi;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Whether other threads can come to know an object: nobody stores it, throws it, or hands it to code that might.
///
/// What a method does with a parameter is found out when a caller asks, as the least solution over all that it calls:
/// at first nothing is known to happen, and what is found is told to those who asked, until nothing changes.
final class Escape {
    /// What becomes of a parameter.
    private enum Fate {
        ESCAPES,
        RETURNED
    }

    private record Parameter(Method method, int index) {}

    private final ClosedWorld world;
    private final CallGraph calls;
    private final Map<Method, Uses> uses = new HashMap<>();
    private final Map<Parameter, EnumSet<Fate>> fates = new HashMap<>();
    private final Map<Parameter, Set<Parameter>> askers = new HashMap<>();
    private final Deque<Parameter> open = new ArrayDeque<>();

    Escape(ClosedWorld world, CallGraph calls) {
        this.world = world;
        this.calls = calls;
    }

    /// True if nothing but the method itself and what it calls, on its thread, ever sees the value.
    boolean isConfined(Graph graph, Node value) {
        // The first look may find parameters of callees that nobody has asked for.
        while (true) {
            var fate = fateOf(graph, value, null);
            if (open.isEmpty() || fate.contains(Fate.ESCAPES)) {
                settle();
                return fateOf(graph, value, null).isEmpty();
            }
            settle();
        }
    }

    /// To be called when a graph has changed; it may do less with an object than before, but not more.
    void forget(Graph graph) {
        uses.remove(graph.method());
    }

    private void settle() {
        while (!open.isEmpty()) {
            var parameter = open.remove();
            var graph = world.graphOf(parameter.method()).orElseThrow();
            var fate = fateOf(graph, graph.parameters().get(parameter.index()), parameter);
            if (fates.get(parameter).addAll(fate)) {
                open.addAll(askers.getOrDefault(parameter, Set.of()));
            }
        }
    }

    private EnumSet<Fate> fateOf(Graph graph, Node value, Parameter askerOrNull) {
        var readers = uses.computeIfAbsent(graph.method(), _ -> Uses.in(graph));
        var fate = EnumSet.noneOf(Fate.class);
        Set<Node> names = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> next = new ArrayDeque<>();
        names.add(value);
        next.add(value);
        while (!next.isEmpty()) {
            var name = next.remove();
            for (Block block : readers.endsWith(name)) {
                fate.add(block.terminator() instanceof Terminator.Return ? Fate.RETURNED : Fate.ESCAPES);
            }
            for (Node reader : readers.readersOf(name)) {
                if (isSameObject(reader, name, fate, askerOrNull) && names.add(reader)) {
                    next.add(reader);
                }
            }
        }
        return fate;
    }

    /// Notes what a reader does with the object; true if its result is the object itself, or may be.
    private boolean isSameObject(Node reader, Node name, EnumSet<Fate> fate, Parameter askerOrNull) {
        return switch (reader) {
            case Phi _ -> true;
            case Check check -> check.input(0).resolved() == name;
            case Computation _, Control.MonitorEnter _, Control.MonitorExit _, Control.VariableValue _ -> false;
            case Access.LoadField _, Access.LoadElement _ -> false;
            case Access.StoreField store -> {
                escapeIf(store.input(1).resolved() == name, fate);
                yield false;
            }
            case Access.StoreElement store -> {
                escapeIf(store.input(2).resolved() == name, fate);
                yield false;
            }
            case Invocation.Call call -> isReturned(call, name, fate, askerOrNull);
            default -> {
                fate.add(Fate.ESCAPES);
                yield false;
            }
        };
    }

    private static void escapeIf(boolean escapes, EnumSet<Fate> fate) {
        if (escapes) {
            fate.add(Fate.ESCAPES);
        }
    }

    private boolean isReturned(Invocation.Call call, Node name, EnumSet<Fate> fate, Parameter askerOrNull) {
        boolean returned = false;
        var targets = calls.targets(call);
        escapeIf(targets.isEmpty(), fate);
        for (int index = 0; index < call.inputs().length; index++) {
            if (call.input(index).resolved() != name) {
                continue;
            }
            for (Method target : targets) {
                var there = fateOf(new Parameter(target, index), askerOrNull);
                escapeIf(there.contains(Fate.ESCAPES), fate);
                returned |= there.contains(Fate.RETURNED);
            }
        }
        return returned;
    }

    private EnumSet<Fate> fateOf(Parameter parameter, Parameter askerOrNull) {
        var graph = world.graphOf(parameter.method());
        if (graph.isEmpty() || parameter.index() >= graph.get().parameters().size()) {
            return EnumSet.of(Fate.ESCAPES);
        }
        if (askerOrNull != null) {
            askers.computeIfAbsent(parameter, _ -> new LinkedHashSet<>()).add(askerOrNull);
        }
        var known = fates.get(parameter);
        if (known == null) {
            known = EnumSet.noneOf(Fate.class);
            fates.put(parameter, known);
            open.add(parameter);
        }
        return known;
    }
}
