package ibrik.compiler.analysis;

import ibrik.compiler.analysis.flow.Flow;
import ibrik.compiler.analysis.flow.FlowSolver;
import ibrik.compiler.analysis.flow.MethodFlows;
import ibrik.compiler.analysis.flow.TypeNumbers;
import ibrik.compiler.analysis.flow.TypeObserver;
import ibrik.compiler.analysis.world.Services;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;
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
import ibrik.compiler.ir.Phi;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Connects the flows of one method: what each instruction does to the references it reads.
public final class FlowBuilder {
    private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup";

    private final Reachability world;
    private final FlowSolver solver;
    private final MethodFlows flows;
    private final Graph graph;

    FlowBuilder(Reachability world, MethodFlows flows) {
        this.world = world;
        this.solver = world.solver();
        this.flows = flows;
        this.graph = flows.graph();
    }

    void build() {
        for (Block block : graph.blocks()) {
            block.phis().forEach(this::connectPhi);
            block.instructions().forEach(this::connect);
            switch (block.terminator()) {
                case Terminator.Return result
                when result.valueOrNull() != null && flows.result() != null ->
                    solver.link(flowOf(result.valueOrNull()), flows.result());
                case Terminator.Throw thrown -> {
                    flowOf(thrown.valueOrNull());
                    world.reachService(Services.THROW, flows.method());
                }
                default -> {}
            }
        }
    }

    /// The flow of a value; those of constants and parameters are made here.
    private Flow flowOf(Node node) {
        var known = flows.values()[node.id()];
        if (known == null) {
            known = create(node);
            flows.values()[node.id()] = known;
            fillConstant(node, known);
        }
        return known;
    }

    private Flow create(Node node) {
        return switch (node) {
            case Leaf.Parameter parameter -> flows.parameter(parameter.index());
            case Check.CheckCast cast -> Flow.filtered(cast.type());
            case Check.NullCheck check -> Flow.withoutNull(declaredTypeOf(check));
            default -> Flow.plain(declaredTypeOf(node));
        };
    }

    /// What the program declares for a value, as far as one look shows; null if it does not.
    private static ReferenceType declaredTypeOf(Node node) {
        if (!(node instanceof Phi)) {
            return node.declaredTypeOrNull();
        }
        return Stream.of(node.inputs())
                .map(Node::declaredTypeOrNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void fillConstant(Node node, Flow flow) {
        switch (node) {
            case Leaf.Null _ -> solver.addNull(flow);
            case Leaf.ObjectConstant constant -> {
                world.reachObject(constant.object());
                solver.add(flow, constant.object().type());
            }
            case Leaf.StringConstant constant -> {
                world.reachString(constant.value());
                solver.add(flow, constant.declaredTypeOrNull());
            }
            case Leaf.ClassConstant constant -> {
                world.reachMirror(constant.value());
                world.reflected().onConstant(constant.value(), flows.method());
                world.arraysByClass().onConstant(constant.value(), flows.method());
                world.providers().onConstant(constant.value());
                world.classNames().onConstant(constant.value(), flows.method());
                world.proxies().onConstant(constant.value(), flows.method());
                solver.add(flow, constant.declaredTypeOrNull());
            }
            default -> {}
        }
    }

    private void connectPhi(Phi phi) {
        if (phi.kind() == Kind.REFERENCE) {
            var flow = flowOf(phi);
            for (Node input : phi.inputs()) {
                solver.link(flowOf(input), flow);
            }
        }
    }

    private void connect(Node node) {
        Services.of(node).forEach(symbol -> world.reachService(symbol, flows.method()));
        for (Node input : node.inputs()) {
            if (input.kind() == Kind.REFERENCE) {
                flowOf(input);
            }
        }
        switch (node) {
            case Check.NullCheck check -> solver.link(flowOf(check.input(0)), flowOf(check));
            case Check.CheckCast cast -> {
                world.reachType(cast.type());
                solver.link(flowOf(cast.input(0)), flowOf(cast));
            }
            case Check.StoreCheck check -> {
                world.reachType(world.world().arrayOf(world.world().object()));
                solver.link(flowOf(check.input(0)), flowOf(check));
            }
            case Computation.InstanceOf test -> world.reachType(test.type());
            case Creation.New creation -> {
                world.instantiate(creation.type());
                solver.add(flowOf(creation), creation.type());
            }
            case Creation.NewArray creation -> {
                createArray(creation, creation.type());
                world.proxies().onArray(creation, graph);
            }
            case Creation.NewMultiArray creation -> createMultiArray(creation);
            case Access.LoadField load
            when load.kind() == Kind.REFERENCE -> {
                world.onLoad(load.field(), flows.method());
                solver.link(world.fieldFlow(load.field()), flowOf(load));
            }
            case Access.LoadField load -> world.reachField(load.field());
            case Access.StoreField store
            when store.input(1).kind() == Kind.REFERENCE -> connectStore(store.input(1), store.field());
            case Access.LoadStatic load
            when load.kind() == Kind.REFERENCE -> solver.link(world.fieldFlow(load.field()), flowOf(load));
            case Access.LoadStatic load -> world.reachField(load.field());
            case Access.StoreStatic store
            when store.input(0).kind() == Kind.REFERENCE -> connectStore(store.input(0), store.field());
            case Access.StoreStatic store -> world.reachField(store.field());
            case Access.LoadElement load
            when load.kind() == Kind.REFERENCE -> accessElements(load.input(0), flowOf(load), true);
            case Access.StoreElement store
            when store.input(2).kind() == Kind.REFERENCE ->
                accessElements(store.input(0), flowOf(store.input(2)), false);
            case Control.CaughtException caught ->
                solver.link(world.anyOf(caught.declaredTypeOrNull()), flowOf(caught));
            case Invocation.InitialiseClass initialise -> world.reachInitialiser(initialise.type(), flows.method());
            case Invocation.Call call -> connectCall(call);
            case Invocation.Intrinsic intrinsic -> connectIntrinsic(intrinsic);
            case Control.LinkageFailure failure -> world.reachString(failure.error());
            default -> {}
        }
    }

    private void connectStore(Node value, Field field) {
        var place = world.fieldFlow(field);
        solver.link(flowOf(value), place);
        // The verifier takes anything for an interface: code of the application may store what does not implement it.
        boolean unchecked = flows.method().owner().isOfApplication()
                && field.type() instanceof ClassType type
                && type.isInterface();
        if (unchecked) {
            solver.observe(flowOf(value), number -> {
                if (number != TypeNumbers.NULL) {
                    solver.addUnfiltered(place, number);
                }
            });
        }
    }

    private void accessElements(Node array, Flow value, boolean isLoad) {
        solver.observe(flowOf(array), new ElementAccess(world, value, isLoad));
    }

    private void createArray(Node node, ArrayType type) {
        world.instantiate(type);
        solver.add(flowOf(node), type);
    }

    private void createMultiArray(Creation.NewMultiArray creation) {
        createArray(creation, creation.type());
        world.reachType(world.world().arrayOf(ibrik.compiler.classes.PrimitiveType.INT));
        world.instantiate(world.world().arrayOf(ibrik.compiler.classes.PrimitiveType.INT));
        var type = creation.type();
        for (int i = 1; i < creation.inputs().length; i++) {
            var inner = (ArrayType) type.element();
            world.instantiate(inner);
            solver.add(world.elementFlow(type), inner);
            type = inner;
        }
    }

    // ---- calls ------------------------------------------------------------------------------------------------

    private void connectCall(Invocation.Call call) {
        connectSpecialCases(call);
        if (call.dispatch() == Invocation.Dispatch.DIRECT && hasReceiver(call)) {
            connectToReceiver(call);
        } else if (call.dispatch() == Invocation.Dispatch.DIRECT) {
            connectDirect(call);
        } else {
            connectDispatch(call);
        }
    }

    public static boolean hasReceiver(Invocation.Call call) {
        return !call.method().isStatic() && call.input(0).kind() == Kind.REFERENCE;
    }

    /// A call on an object is made only if such an object can exist.
    private void connectToReceiver(Invocation.Call call) {
        solver.observe(flowOf(call.input(0)), new TypeObserver() {
            private boolean isConnected;

            @Override
            public void on(int number) {
                if (number != TypeNumbers.NULL && !isConnected) {
                    isConnected = true;
                    connectDirect(call);
                }
            }

            @Override
            public TypeObserver movedTo(Flow whole) {
                return isConnected ? null : this;
            }
        });
    }

    private void connectDirect(Invocation.Call call) {
        var callee = world.reach(call.method(), flows.method());
        linkArguments(call, callee);
        linkResult(call, callee);
    }

    private void connectDispatch(Invocation.Call call) {
        var arguments = new ArrayList<Flow>();
        for (Node input : call.inputs()) {
            arguments.add(input.kind() == Kind.REFERENCE ? flowOf(input) : null);
        }
        var result = call.kind() == Kind.REFERENCE ? flowOf(call) : null;
        var dispatch = new Dispatch(world, call.method(), flows.method(), arguments, result);
        solver.observe(flowOf(call.input(0)), dispatch);
    }

    private void linkArguments(Invocation.Call call, MethodFlows callee) {
        for (int i = 0; i < call.inputs().length; i++) {
            if (call.input(i).kind() == Kind.REFERENCE && callee.parameter(i) != null) {
                solver.link(flowOf(call.input(i)), callee.parameter(i));
            }
        }
    }

    private void linkResult(Invocation.Call call, MethodFlows callee) {
        if (call.kind() == Kind.REFERENCE && callee.result() != null) {
            solver.link(callee.result(), flowOf(call));
        }
    }

    /// Methods whose code moves references by address, which the flows would not see.
    private void connectSpecialCases(Invocation.Call call) {
        String name = call.method().owner().name() + "." + call.method().name();
        world.providers().onCall(call, flows.method());
        switch (name) {
            case "java.lang.System.arraycopy" -> {
                // A flow between: edges are as many as there are arrays, not as there are pairs of them.
                var copied = Flow.plain(world.world().object());
                accessElements(call.input(0), copied, true);
                accessElements(call.input(2), copied, false);
            }
            case "java.lang.Class.forName" -> {
                // `Lookup.findClass` asks for what its caller asks for.
                if (!flows.method().owner().name().equals(LOOKUP)) {
                    world.classNames().onLookUp(call.input(0), flows.method());
                }
            }
            case LOOKUP + ".findClass" -> world.classNames().onLookUp(call.input(1), flows.method());
            case "java.lang.StringBuilder.append", "java.lang.StringBuffer.append" -> {
                if (call.method().descriptor().startsWith("(C)")
                        && flows.method().owner().isOfApplication()) {
                    world.classNames().spelled().onLetter(call.input(1), flows.method());
                }
            }
            case "java.lang.ClassLoader.loadClass", "ibrik.runtime.library.lang.ImageClassLoader.loadClass" -> {
                // `Class.forName` asks for what its caller asks for.
                if (!flows.method().owner().name().equals("java.lang.Class")) {
                    world.classNames().onLookUp(call.input(1), flows.method());
                }
            }
            case "jdk.internal.access.SharedSecrets.ensureClassInitialized" -> {
                if (call.input(0) instanceof Leaf.ClassConstant opener && opener.value() instanceof ClassType type) {
                    world.reachInitialiser(type, flows.method());
                }
            }
            case "ibrik.runtime.library.lang.Makers.find" -> world.classNames().onMakers();
            case "java.util.ServiceLoader.load", "java.util.ServiceLoader.loadInstalled" ->
                world.classNames().onService(serviceOf(call), flows.method());
            case "java.lang.reflect.Array.newInstance", "java.lang.Class.arrayType" ->
                world.arraysByClass().onCall(call, flows.method());
            case LOOKUP + ".findConstructor" -> onConstructorHandle(call);
            case "java.lang.reflect.Proxy.newProxyInstance", "java.lang.reflect.Proxy.getProxyClass" ->
                world.proxies().onCall(call.input(1), graph);
            case "java.lang.Object.clone" -> solver.link(flowOf(call.input(0)), flowOf(call));
            default -> {}
        }
    }

    private void onConstructorHandle(Invocation.Call call) {
        boolean isOfApplication = flows.method().owner().isOfApplication();
        if (isOfApplication
                && call.input(1) instanceof Leaf.ClassConstant made
                && made.value() instanceof ClassType type) {
            world.reflected().onConstructed(type);
        }
    }

    /// The argument that is a class: a module layer may stand before it, a class loader behind it.
    private static Node serviceOf(Invocation.Call call) {
        boolean first = call.input(0) instanceof Leaf.ClassConstant || call.inputs().length == 1;
        return call.input(first ? 0 : 1);
    }

    // ---- intrinsics -------------------------------------------------------------------------------------------

    private void connectIntrinsic(Invocation.Intrinsic intrinsic) {
        String owner = intrinsic.method().owner().name();
        if (intrinsic.method().has("Symbol")) {
            world.reachSymbol(intrinsic.method(), flows.method());
        } else if (owner.equals("jdk.internal.misc.Unsafe")) {
            connectUnsafe(intrinsic);
        } else if (intrinsic.kind() == Kind.REFERENCE) {
            solver.link(world.anyOf(intrinsic.declaredTypeOrNull()), flowOf(intrinsic));
        }
    }

    /// Unsafe access by object and offset can touch every reference field, or the elements, of the object.
    private void connectUnsafe(Invocation.Intrinsic intrinsic) {
        boolean reads = intrinsic.kind() == Kind.REFERENCE;
        forEachPlace(intrinsic.input(1 % intrinsic.inputs().length), reads, intrinsic, (place, unused) -> {
            if (reads) {
                solver.link(place, flowOf(intrinsic));
            }
            for (int i = 3; i < intrinsic.inputs().length; i++) {
                if (intrinsic.input(i).kind() == Kind.REFERENCE) {
                    solver.link(flowOf(intrinsic.input(i)), place);
                }
            }
        });
    }

    private void forEachPlace(Node object, boolean reads, Invocation.Intrinsic intrinsic, BiConsumer<Flow, Node> use) {
        boolean writes = intrinsic.inputs().length > 3
                && intrinsic.input(intrinsic.inputs().length - 1).kind() == Kind.REFERENCE;
        if (!reads && !writes) {
            return;
        }
        solver.observe(flowOf(object), number -> {
            if (number == TypeNumbers.NULL) {
                return;
            }
            ReferenceType type = world.numbers().typeOf(number);
            if (type instanceof ArrayType array && array.element().isReference()) {
                use.accept(world.elementFlow(array), object);
            } else if (type instanceof ibrik.compiler.classes.ClassType holder) {
                holder.allInstanceFields().stream()
                        .filter(field -> field.type().isReference())
                        .forEach(field -> use.accept(world.fieldFlow(field), object));
            }
        });
    }
}
