package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.Services;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// The stores of references in a graph that need no barrier: null and objects of the image are never young, and an
/// object that was allocated just before is not old.
///
/// "Just before": on the same straight path, with nothing between that can collect. LLVM may turn a loop so that one
/// of its polls comes between all the same; the collector leaves an object that a stack names remembered for that
/// case (docs/contracts.md, "Collector").
final class BarrierFreeStores {
    /// Longer arrays may be large objects, which the collector remembers by the slot. Chosen: initialisers are shorter.
    private static final long LONGEST_FRESH_ARRAY = 256;

    private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Block, Set<Node>> freshAtEnd = new IdentityHashMap<>();

    private BarrierFreeStores() {}

    /// @param graph finished, so that a block with one predecessor comes behind it
    static Set<Node> of(Graph graph) {
        var stores = new BarrierFreeStores();
        graph.blocks().forEach(stores::walk);
        return stores.found;
    }

    private void walk(Block block) {
        var fresh = freshAtStart(block);
        for (Node node : block.instructions()) {
            switch (node) {
                case Access.StoreField store -> note(store, store.input(0), store.input(1), fresh);
                case Access.StoreElement store -> note(store, store.input(0), store.input(2), fresh);
                case Invocation.Intrinsic store
                when RawAccessEmitter.storesReference(store) ->
                    note(store, store.input(1), store.input(store.inputs().length - 1), fresh);
                default -> {
                    if (canCollect(node)) {
                        fresh.clear();
                    }
                }
            }
            if (isSmallAllocation(node)) {
                fresh.add(node);
            }
        }
        freshAtEnd.put(block, fresh);
    }

    private Set<Node> freshAtStart(Block block) {
        Set<Node> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        if (block.predecessors().size() == 1) {
            var before = block.predecessors().getFirst();
            if (before.handlerOrNull() != block) {
                fresh.addAll(freshAtEnd.getOrDefault(before, Set.of()));
            }
        }
        return fresh;
    }

    private void note(Node store, Node object, Node value, Set<Node> fresh) {
        if (isOfImage(origin(value)) || fresh.contains(origin(object))) {
            found.add(store);
        }
    }

    private static boolean isOfImage(Node value) {
        return value instanceof Leaf.Null
                || value instanceof Leaf.ObjectConstant
                || value instanceof Leaf.StringConstant
                || value instanceof Leaf.ClassConstant;
    }

    /// The value behind checks, which yield their first input.
    private static Node origin(Node node) {
        var value = node.resolved();
        while (value instanceof Check check) {
            value = check.input(0).resolved();
        }
        return value;
    }

    private static boolean isSmallAllocation(Node node) {
        return node instanceof Creation.New
                || node instanceof Creation.NewArray array
                        && array.input(0).resolved() instanceof Leaf.Constant length
                        && length.bits() <= LONGEST_FRESH_ARRAY;
    }

    /// Everything that calls a function which comes back.
    private static boolean canCollect(Node node) {
        return switch (node) {
            case Invocation.Call _,
                    Invocation.Intrinsic _,
                    Creation.New _,
                    Creation.NewArray _,
                    Creation.NewMultiArray _,
                    Invocation.InitialiseClass _,
                    Control.MonitorEnter _,
                    Control.MonitorExit _,
                    Check.StoreCheck _,
                    Control.LinkageFailure _ -> true;
            case Check.CheckCast cast -> !Services.isSimple(cast.type());
            case Computation.InstanceOf test -> !Services.isSimple(test.type());
            case Computation.Binary binary -> binary.operator() == Operator.REMAINDER && binary.kind() != Kind.INT;
            default -> false;
        };
    }
}
