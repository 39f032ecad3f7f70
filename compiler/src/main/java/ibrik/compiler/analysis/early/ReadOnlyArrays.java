package ibrik.compiler.analysis.early;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Phi;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which arrays of the snapshot nobody can write.
///
/// Code gets at an array through what holds it: a static field, a field of an object, an element of another array, a
/// constant. From each load of a holder the reference is followed through checks, phis and calls of one known method;
/// if all that is done with it is to read, compare, measure or copy, the array stays as it is.
final class ReadOnlyArrays {
    private static final String NOT_FOLLOWED = "its reference is not followed through ";

    /// What holds an array: fields, with the classes of the objects that have them, and perhaps arrays.
    private static final class Holders {
        private final Set<Field> fields = new HashSet<>();
        private final Set<ReferenceType> objects = new HashSet<>();
        private boolean arrays;
    }

    private final ClosedWorld world;
    private final Map<ArrayObject, Holders> holders = new IdentityHashMap<>();
    private final Map<Method, Uses> uses = new HashMap<>();
    /// Classes of objects whose references are read by address.
    private final Set<ReferenceType> readRaw;
    private final Map<Object, Optional<String>> known = new HashMap<>();
    /// The loads of each field that holds an array, and the constants of each array; null until somebody asks.
    private Map<Object, List<Value>> sources;

    /// @param relied  the arrays that will be asked for
    /// @param readRaw classes of objects whose references are read by address
    ReadOnlyArrays(ClosedWorld world, Set<ArrayObject> relied, Set<ReferenceType> readRaw) {
        this.world = world;
        this.readRaw = readRaw;
        relied.forEach(array -> holders.put(array, new Holders()));
        if (!relied.isEmpty()) {
            findHolders();
        }
    }

    private void findHolders() {
        for (Field field : world.fields()) {
            if (field.isStatic()
                    && field.type().isReference()
                    && world.snapshot().isInitialised(field.owner())) {
                hold(world.snapshot().reference(field), field, field.owner());
            }
        }
        for (HeapObject object : world.objects()) {
            switch (object) {
                case InstanceObject instance ->
                    instance.type().allInstanceFields().stream()
                            .filter(field -> field.type().isReference())
                            .forEach(field -> hold(instance.reference(field), field, instance.type()));
                case ArrayObject array -> array.elements().forEach(this::holdInArray);
            }
        }
    }

    private void hold(HeapObject value, Field field, ReferenceType holder) {
        if (value instanceof ArrayObject array && holders.containsKey(array)) {
            holders.get(array).fields.add(field);
            holders.get(array).objects.add(holder);
        }
    }

    private void holdInArray(HeapObject value) {
        if (value instanceof ArrayObject array && holders.containsKey(array)) {
            holders.get(array).arrays = true;
        }
    }

    /// How a reference to the array gets where it may be written; empty if none does.
    Optional<String> escape(ArrayObject array) {
        var its = holders.get(array);
        if (its.arrays) {
            return Optional.of("another array holds it");
        }
        if (its.objects.stream().anyMatch(readRaw::contains)) {
            return Optional.of("what holds it is read by address");
        }
        for (Field field : its.fields) {
            var way = known.computeIfAbsent(field, _ -> follow(field));
            if (way.isPresent()) {
                return way;
            }
        }
        return known.computeIfAbsent(array, _ -> follow(array));
    }

    /// Looked for in all graphs at once: arrays that are asked for are many.
    private Map<Object, List<Value>> findSources() {
        Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(holders.keySet());
        holders.values().forEach(each -> wanted.addAll(each.fields));
        Map<Object, List<Value>> found = new IdentityHashMap<>();
        for (Method method : world.methods()) {
            world.graphOf(method).ifPresent(graph -> {
                for (Node node : usesIn(graph).readers.keySet()) {
                    Object source = sourceOrNull(node);
                    if (source != null && wanted.contains(source)) {
                        found.computeIfAbsent(source, _ -> new ArrayList<>()).add(new Value(method, node));
                    }
                }
            });
        }
        return found;
    }

    private static Object sourceOrNull(Node node) {
        return switch (node) {
            case Access.LoadField load -> load.field();
            case Access.LoadStatic load -> load.field();
            case Leaf.ObjectConstant constant -> constant.object();
            default -> null;
        };
    }

    // ---- following --------------------------------------------------------------------------------------------

    private record Value(Method method, Node node) {}

    /// @param source a field, or an array that constants name
    private Optional<String> follow(Object source) {
        if (sources == null) {
            sources = findSources();
        }
        var queue = new ArrayDeque<Value>(sources.getOrDefault(source, List.of()));
        var seen = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            var value = queue.poll();
            var its = usesIn(world.graphOf(value.method()).orElseThrow());
            if (its.returned.contains(value.node())) {
                return Optional.of(value.method() + " returns it");
            }
            for (Node user : its.readers.getOrDefault(value.node(), List.of())) {
                var step = step(value, user);
                if (step.wayOut() != null) {
                    return Optional.of(step.wayOut() + " in " + value.method());
                }
                if (step.next() != null && seen.add(step.next())) {
                    queue.add(step.next());
                }
            }
        }
        return Optional.empty();
    }

    /// @param next   where the same reference is too, or null
    /// @param wayOut what loses sight of it, or null
    private record Step(Value next, String wayOut) {
        static final Step READS = new Step(null, null);

        static Step out(String wayOut) {
            return new Step(null, wayOut);
        }
    }

    private Step step(Value value, Node user) {
        return switch (user) {
            case Check.NullCheck _, Check.CheckCast _, Phi _ -> new Step(new Value(value.method(), user), null);
            case Computation.ArrayLength _,
                    Computation.InstanceOf _,
                    Computation.Test _,
                    Control.MonitorEnter _,
                    Control.MonitorExit _ -> Step.READS;
            case Access.LoadElement _, Control.VariableValue _ -> Step.READS;
            case Invocation.Call call -> throughCall(value, call);
            case Invocation.Intrinsic intrinsic when intrinsic.method().name().equals("getClass") -> Step.READS;
            default -> Step.out(NOT_FOLLOWED + user.getClass().getSimpleName());
        };
    }

    private Step throughCall(Value value, Invocation.Call call) {
        String name = call.method().owner().name() + "." + call.method().name();
        int index = -1;
        for (int i = 0; i < call.inputs().length; i++) {
            if (call.input(i).resolved() == value.node()) {
                index = index < 0 ? i : -2;
            }
        }
        if (name.equals("java.lang.Object.clone") || name.equals("java.lang.System.arraycopy") && index == 0) {
            return Step.READS;
        }
        var graph = world.graphOf(call.method());
        if (index < 0 || call.dispatch() != Invocation.Dispatch.DIRECT || graph.isEmpty()) {
            return Step.out(NOT_FOLLOWED + "a call of " + call.method());
        }
        for (var parameter : graph.get().parameters()) {
            if (parameter.index() == index) {
                return new Step(new Value(call.method(), parameter), null);
            }
        }
        return Step.READS;
    }

    // ---- uses -------------------------------------------------------------------------------------------------

    /// Who reads the values of a graph.
    private static final class Uses {
        private final Map<Node, List<Node>> readers = new IdentityHashMap<>();
        private final Set<Node> returned = Collections.newSetFromMap(new IdentityHashMap<>());

        private void add(Node user) {
            readers.computeIfAbsent(user, _ -> new ArrayList<>());
            for (Node input : user.inputs()) {
                readers.computeIfAbsent(input.resolved(), _ -> new ArrayList<>())
                        .add(user);
            }
        }
    }

    private Uses usesIn(Graph graph) {
        return uses.computeIfAbsent(graph.method(), _ -> {
            var found = new Uses();
            for (Block block : graph.blocks()) {
                block.phis().forEach(found::add);
                block.instructions().forEach(found::add);
                if (block.terminator() instanceof Terminator.Return end && end.valueOrNull() != null) {
                    var value = end.valueOrNull().resolved();
                    found.readers.computeIfAbsent(value, _ -> new ArrayList<>());
                    found.returned.add(value);
                }
            }
            return found;
        });
    }
}
