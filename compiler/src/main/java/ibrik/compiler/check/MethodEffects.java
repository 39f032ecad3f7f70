package ibrik.compiler.check;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Interruption;
import ibrik.compiler.analysis.world.Services;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
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
import ibrik.compiler.ir.Position;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What one method does itself, and what it calls.
///
/// Code from which every way ends in an exception is left out: what fails there is a broken invariant already, and its
/// report may allocate. Only code that must not fail is looked at for the exception itself, and for checks that are
/// left after the analysis ([Effect#FAILURE]).
final class MethodEffects {
    /// Assembly that comes back to Java code, or to another stack.
    private static final Set<String> STOPPING_ASSEMBLY =
            Set.of("ibrik_collect", "ibrik_switch_stack", "ibrik_await_runtime_lock");
    private static final String THROWING = "ibrik_throw";

    /// Something that a mark may forbid.
    record Site(Effect effect, String what, Position position) {}

    record Callee(Method method, Position position) {}

    private final ClosedWorld world;
    private final CallGraph calls;
    private final Method method;
    private final List<Site> sites = new ArrayList<>();
    private final List<Callee> callees = new ArrayList<>();

    private MethodEffects(ClosedWorld world, CallGraph calls, Method method) {
        this.world = world;
        this.calls = calls;
        this.method = method;
    }

    static MethodEffects of(ClosedWorld world, CallGraph calls, Method method) {
        var effects = new MethodEffects(world, calls, method);
        world.graphOf(method).ifPresent(effects::look);
        return effects;
    }

    List<Site> sites() {
        return sites;
    }

    List<Callee> callees() {
        return callees;
    }

    private void look(Graph graph) {
        var start = new Position(method, 0, null);
        if (Interruption.isAllowed(method) && Interruption.hasLoop(graph)) {
            sites.add(new Site(Effect.STOP, "has a loop that polls", start));
        }
        if (Interruption.isAllowed(method) && calls.isRecursive(method)) {
            sites.add(new Site(Effect.STOP, "polls because it recurs", start));
        }
        if (calls.isRecursive(method)) {
            sites.add(new Site(Effect.FAILURE, "may overflow the stack because it recurs", start));
        }
        var returning = returning(graph);
        if (!method.has("BoundedLoop") && CountedLoops.hasOther(graph, returning)) {
            sites.add(new Site(Effect.LOOP, "has a loop without bound", start));
        }
        for (Block block : graph.blocks()) {
            if (returning.contains(block)) {
                block.instructions().forEach(this::look);
            }
            if (block.handlerOrNull() == null) {
                lookForFailures(block);
            }
        }
    }

    /// What a block can end in for its caller, none of it caught here.
    private void lookForFailures(Block block) {
        for (Node node : block.instructions()) {
            switch (node) {
                case Check check
                when !Services.isNoFail(check) -> add(Effect.FAILURE, "has a check that may fail", node);
                case Control.LinkageFailure _ -> add(Effect.FAILURE, "cannot be linked", node);
                case Control.MonitorEnter _, Control.MonitorExit _ -> add(Effect.FAILURE, "uses a monitor", node);
                case Invocation.Intrinsic intrinsic
                when intrinsic.method().owner().name().endsWith(".CodePointer") ->
                    add(Effect.FAILURE, "calls through an address", node);
                default -> {}
            }
        }
        if (block.terminator() instanceof Terminator.Throw thrown
                && !isTrusted(thrown.valueOrNull())
                && !isBehindAllHandlers(block)) {
            var last =
                    block.instructions().isEmpty() ? null : block.instructions().getLast();
            var known = last == null ? null : last.position();
            sites.add(new Site(Effect.FAILURE, "throws", known == null ? new Position(method, 0, null) : known));
        }
    }

    /// True for the way past a `catch (Throwable)`, which nothing takes.
    private static boolean isBehindAllHandlers(Block block) {
        return !block.predecessors().isEmpty()
                && block.predecessors().stream()
                        .allMatch(before -> before.terminator() instanceof Terminator.If branch
                                && branch.then() != block
                                && branch.condition().resolved() instanceof Computation.InstanceOf test
                                && test.input(0).resolved() instanceof Control.CaughtException
                                && test.type().name().equals("java.lang.Throwable"));
    }

    /// True for what a trusted method answered: `throw Panic.because(...)` never comes to the throw.
    private static boolean isTrusted(Node thrown) {
        Node value = thrown == null ? null : thrown.resolved();
        if (value instanceof Check.NullCheck check) {
            value = check.input(0).resolved();
        }
        return value instanceof Invocation.Call call && call.method().has("Trusted");
    }

    /// The blocks from which a way leads to a return, or goes on for ever.
    private static Set<Block> returning(Graph graph) {
        Set<Block> failing = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : graph.blocks().reversed()) {
                var end = block.terminator();
                boolean fails = end instanceof Terminator.Throw && block.handlerOrNull() == null
                        || end instanceof Terminator.Unreachable
                        || !block.successors().isEmpty() && failing.containsAll(block.successors());
                changed |= fails && failing.add(block);
            }
        }
        Set<Block> returning = Collections.newSetFromMap(new IdentityHashMap<>());
        graph.blocks().stream().filter(block -> !failing.contains(block)).forEach(returning::add);
        return returning;
    }

    private void look(Node node) {
        switch (node) {
            case Creation.New creation ->
                add(Effect.ALLOCATION, "allocates " + creation.type().name(), node);
            case Creation.NewArray creation ->
                add(Effect.ALLOCATION, "allocates " + creation.type().name(), node);
            case Creation.NewMultiArray creation ->
                add(Effect.ALLOCATION, "allocates " + creation.type().name(), node);
            case Invocation.InitialiseClass initialise ->
                add(Effect.ALLOCATION, "may initialise " + initialise.type().name(), node);
            case Control.MonitorEnter _, Control.MonitorExit _ -> add(Effect.STOP, "uses a monitor", node);
            case Access.StoreField store
            when stores(store.input(1)) -> add(Effect.REFERENCE_STORE, "stores a reference", node);
            case Access.StoreElement store
            when stores(store.input(2)) -> add(Effect.REFERENCE_STORE, "stores a reference", node);
            case Invocation.Call call -> lookAtCall(call);
            default -> {}
        }
        for (String service : Services.of(node)) {
            if (!service.startsWith(THROWING) && !service.equals(Services.BROKEN_INVARIANT) && !isAllocation(node)) {
                callees.add(new Callee(world.entryPoints().of(service), node.position()));
            }
        }
    }

    private static boolean isAllocation(Node node) {
        return node instanceof Creation.New
                || node instanceof Creation.NewArray
                || node instanceof Creation.NewMultiArray
                || node instanceof Invocation.InitialiseClass
                || node instanceof Control.MonitorEnter
                || node instanceof Control.MonitorExit;
    }

    private static boolean stores(Node value) {
        return value.kind() == Kind.REFERENCE && !(value.resolved() instanceof Leaf.Null);
    }

    private void lookAtCall(Invocation.Call call) {
        var external = call.method().marks().get("External");
        if (external != null && STOPPING_ASSEMBLY.contains(external.value())) {
            add(Effect.STOP, "calls " + external.value(), call);
        }
        if (call.method().has("Acquires")) {
            add(Effect.LOCK, "takes a lock", call);
        }
        calls.targets(call).forEach(target -> callees.add(new Callee(target, call.position())));
    }

    private void add(Effect effect, String what, Node node) {
        sites.add(new Site(effect, what, node.position()));
    }
}
