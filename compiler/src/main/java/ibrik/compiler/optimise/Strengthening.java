package ibrik.compiler.optimise;

import ibrik.compiler.analysis.FlowBuilder;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.ValueTypes;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.GraphVerifier;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Simplifies a graph by what the analysis found out about its values: casts and tests that always hold, checks of
/// values that are never null, calls with one possible target, code behind values that cannot exist.
public final class Strengthening {
    private final ClosedWorld world;
    private final Graph graph;
    private final Method method;

    private Strengthening(ClosedWorld world, Graph graph) {
        this.world = world;
        this.graph = graph;
        this.method = graph.method();
    }

    /// Rewrites the graph in place; it must be the one that the analysis built.
    public static void apply(ClosedWorld world, Graph graph) {
        new Strengthening(world, graph).run();
    }

    private void run() {
        for (Block block : graph.blocks()) {
            rewrite(block);
        }
        for (Block block : graph.blocks()) {
            if (block.terminator() instanceof Terminator.If branch
                    && branch.condition().resolved() instanceof Leaf.Constant constant) {
                block.decide(branch, constant.bits() != 0);
            }
        }
        graph.finish();
        assert GraphVerifier.holds(graph);
    }

    private void rewrite(Block block) {
        var kept = new ArrayList<Node>();
        for (Node node : block.instructions()) {
            if (isImpossible(node)) {
                end(block, kept);
                return;
            }
            var better = improve(node);
            if (better == null) {
                continue;
            }
            kept.add(better);
            if (alwaysThrows(better)) {
                end(block, kept);
                return;
            }
        }
        block.instructions().clear();
        block.instructions().addAll(kept);
    }

    private static void end(Block block, List<Node> kept) {
        block.instructions().clear();
        block.instructions().addAll(kept);
        block.endHere();
    }

    /// True for a call of a method that nobody wrote code for.
    private boolean alwaysThrows(Node node) {
        return node instanceof Invocation.Call call
                && call.dispatch() == Invocation.Dispatch.DIRECT
                && world.withoutCode().contains(call.method());
    }

    /// True if the instruction is a call on an object that cannot exist.
    private boolean isImpossible(Node node) {
        return node instanceof Invocation.Call call
                && FlowBuilder.hasReceiver(call)
                && world.typesOf(method, call.input(0)).map(ValueTypes::areNone).orElse(false);
    }

    /// The node itself, its replacement, or null if a value that exists already takes its place.
    private Node improve(Node node) {
        return switch (node) {
            case Check.NullCheck check when isNeverNull(check.input(0)) -> forward(check, check.input(0));
            case Check.CheckCast cast when alwaysFits(cast) -> forward(cast, cast.input(0));
            case Check.StoreCheck check when alwaysFits(check) -> forward(check, check.input(0));
            case Computation.InstanceOf test -> decide(test);
            case Invocation.Call call when call.dispatch() != Invocation.Dispatch.DIRECT -> bind(call);
            default -> node;
        };
    }

    private static Node forward(Node node, Node value) {
        node.replaceBy(value);
        return null;
    }

    private boolean isNeverNull(Node value) {
        return value.isNeverNull()
                || world.typesOf(method, value)
                        .map(each -> !each.canBeNull() && !each.areNone())
                        .orElse(false);
    }

    private boolean alwaysFits(Check.CheckCast cast) {
        return world.typesOf(method, cast.input(0))
                .map(each -> each.areAll(cast.type()))
                .orElse(false);
    }

    private boolean alwaysFits(Check.StoreCheck check) {
        var values = world.typesOf(method, check.input(0));
        var arrays = world.typesOf(method, check.input(1));
        return values.isPresent()
                && arrays.isPresent()
                && arrays.get().stream()
                        .allMatch(each -> each instanceof ArrayType array
                                && array.element() instanceof ReferenceType element
                                && values.get().areAll(element));
    }

    private Node decide(Computation.InstanceOf test) {
        var known = world.typesOf(method, test.input(0));
        if (known.isEmpty()) {
            return test;
        }
        var types = known.get();
        if (types.stream().noneMatch(type -> type.isSubtypeOf(test.type()))) {
            return forward(test, new Leaf.Constant(Kind.INT, 0));
        }
        return types.areAll(test.type()) && !types.canBeNull() ? forward(test, new Leaf.Constant(Kind.INT, 1)) : test;
    }

    private Node bind(Invocation.Call call) {
        var known = world.typesOf(method, call.input(0));
        if (known.isEmpty()) {
            return call;
        }
        Set<Method> targets = new HashSet<>();
        boolean bound = known.get().stream().allMatch(type -> {
            Hierarchy.select(type, call.method()).ifPresentOrElse(targets::add, () -> targets.add(null));
            return targets.size() == 1 && !targets.contains(null);
        });
        if (!bound || targets.isEmpty()) {
            return call;
        }
        var direct = new Invocation.Call(targets.iterator().next(), Invocation.Dispatch.DIRECT, call.inputs());
        direct.setPosition(call.position());
        call.replaceBy(direct);
        return direct;
    }
}
