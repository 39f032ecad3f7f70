package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who calls whom after the graphs were strengthened: what is still reached, and which methods can be on the stack
/// twice.
public final class CallGraph {
    private final ClosedWorld world;
    private final Map<Method, List<Method>> callees = new HashMap<>();
    /// Functions of the runtime and initialisers: they are reached, but make no cycle, because each use of them ends.
    private final Map<Method, List<Method>> servicesOf = new HashMap<>();
    private final Map<Method, List<Method>> implementations = new HashMap<>();
    private final Receivers receivers;
    private final Set<Method> reached = new LinkedHashSet<>();
    private final Set<Method> recursive = new HashSet<>();
    private final List<Method> calleesFirst = new ArrayList<>();

    /// @param roots what assembly and data call
    public CallGraph(ClosedWorld world, List<Method> roots) {
        this.world = world;
        this.receivers = new Receivers(world.instantiated());
        var queue = new ArrayDeque<>(roots);
        reached.addAll(roots);
        while (!queue.isEmpty()) {
            var method = queue.poll();
            for (Method callee : calleesOf(method)) {
                reach(callee, queue);
            }
            servicesOf.getOrDefault(method, List.of()).forEach(service -> reach(service, queue));
        }
        new Cycles().run();
    }

    private void reach(Method method, ArrayDeque<Method> queue) {
        if (reached.add(method)) {
            queue.add(method);
        }
    }

    /// The methods that the roots still reach.
    public Set<Method> reached() {
        return reached;
    }

    /// True if the method lies on a cycle of calls.
    public boolean isRecursive(Method method) {
        return recursive.contains(method);
    }

    /// The reached methods, each behind those that it calls, except on cycles.
    public List<Method> calleesFirst() {
        return calleesFirst;
    }

    /// The reached methods that a call can come to, the one behind an `@External` included.
    public List<Method> targets(Invocation.Call call) {
        if (call.dispatch() != Invocation.Dispatch.DIRECT) {
            return implementationsOf(call.method());
        }
        var behind = world.entryPoints().behind(call.method());
        return List.of(behind.orElse(call.method()));
    }

    /// The reached methods that a call by this selector can come to.
    public List<Method> implementations(Method selector) {
        return implementationsOf(selector);
    }

    private List<Method> calleesOf(Method method) {
        var known = callees.get(method);
        if (known == null) {
            known = world.graphOf(method).map(this::collect).orElse(List.of());
            callees.put(method, known);
        }
        return known;
    }

    private List<Method> collect(Graph graph) {
        var found = new LinkedHashSet<Method>();
        var services = new LinkedHashSet<Method>();
        for (Block block : graph.blocks()) {
            for (Node node : block.instructions()) {
                Services.of(node).forEach(symbol -> addService(symbol, services));
                switch (node) {
                    case Invocation.Call call
                    when call.dispatch() == Invocation.Dispatch.DIRECT -> {
                        found.add(call.method());
                        world.entryPoints().behind(call.method()).ifPresent(services::add);
                    }
                    case Invocation.Call call -> found.addAll(implementationsOf(call.method()));
                    case Invocation.InitialiseClass initialise -> {
                        for (var type : Hierarchy.superclasses(initialise.type())) {
                            type.initialiser().filter(world::isReached).ifPresent(services::add);
                        }
                    }
                    case Invocation.Intrinsic intrinsic ->
                        world.entryPoints().named(intrinsic.method()).ifPresent(services::add);
                    default -> {}
                }
            }
            if (block.terminator() instanceof Terminator.Throw) {
                addService("ibrik_unwind", services);
            }
        }
        services.removeIf(each -> !world.isReached(each));
        servicesOf.put(graph.method(), List.copyOf(services));
        found.removeIf(each -> !world.isReached(each));
        return List.copyOf(found);
    }

    private void addService(String symbol, Set<Method> found) {
        if (!symbol.equals(Services.THROW)) {
            found.add(world.entryPoints().of(symbol));
        }
    }

    private List<Method> implementationsOf(Method selector) {
        return implementations.computeIfAbsent(selector, key -> {
            var found = new LinkedHashSet<Method>();
            receivers.of(key).stream()
                    .mapToObj(receivers.types()::get)
                    .flatMap(type -> Hierarchy.select(type, key).stream())
                    .filter(world::isReached)
                    .forEach(found::add);
            return List.copyOf(found);
        });
    }

    /// Strongly connected components: Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972), without
    /// recursion.
    private final class Cycles {
        private final Map<Method, Integer> index = new HashMap<>();
        private final Map<Method, Integer> low = new HashMap<>();
        private final ArrayDeque<Method> component = new ArrayDeque<>();
        private final Set<Method> open = new HashSet<>();

        private record Visit(Method method, Iterator<Method> rest) {}

        void run() {
            for (Method method : reached) {
                if (!index.containsKey(method)) {
                    visit(method);
                }
            }
        }

        private void visit(Method root) {
            var stack = new ArrayDeque<Visit>();
            stack.push(enter(root));
            while (!stack.isEmpty()) {
                var visit = stack.peek();
                if (visit.rest.hasNext()) {
                    var next = visit.rest.next();
                    if (next == visit.method) {
                        recursive.add(next);
                    } else if (!index.containsKey(next)) {
                        stack.push(enter(next));
                    } else if (open.contains(next)) {
                        low.merge(visit.method, index.get(next), Math::min);
                    }
                } else {
                    leave(stack.pop().method);
                    if (!stack.isEmpty()) {
                        low.merge(stack.peek().method, low.get(visit.method), Math::min);
                    }
                }
            }
        }

        private Visit enter(Method method) {
            index.put(method, index.size());
            low.put(method, index.get(method));
            component.push(method);
            open.add(method);
            return new Visit(method, calleesOf(method).iterator());
        }

        private void leave(Method method) {
            calleesFirst.add(method);
            if (!low.get(method).equals(index.get(method))) {
                return;
            }
            var members = new ArrayList<Method>();
            Method member;
            do {
                member = component.pop();
                open.remove(member);
                members.add(member);
            } while (member != method);
            if (members.size() > 1) {
                recursive.addAll(members);
            }
        }
    }
}
