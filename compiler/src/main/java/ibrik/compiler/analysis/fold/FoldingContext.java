package ibrik.compiler.analysis.fold;

import ibrik.compiler.analysis.world.Corrections;
import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.ir.ConstantObject;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import ibrik.compiler.ir.Terminator;
import ibrik.compiler.ir.build.BuildContext;
import ibrik.compiler.ir.build.GraphBuilder;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import ibrik.compiler.synthetic.bootstrap.Expansion;
import ibrik.compiler.synthetic.handle.HandleDispatch;
import ibrik.compiler.synthetic.handle.HandleInvocations;
import ibrik.compiler.synthetic.handle.VarHandleCalls;
import ibrik.compiler.synthetic.start.StartCode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Builds graphs for the image: what the snapshot fixes is folded, and intrinsics are recognised.
public final class FoldingContext implements BuildContext {
    /// In bytes: a load of a field or constant, a conversion, a return.
    private static final int LONGEST_CONSTANT_METHOD = 8;

    private final ClassWorld world;
    private final Snapshot snapshot;
    private final Bootstraps bootstraps;
    private final Corrections corrections;
    private final Set<Field> trusted = new HashSet<>();
    private final CallReplacements replacements;
    private final Map<Method, Optional<Node>> constantResults = new HashMap<>();
    private final VarHandleCalls handleCalls;
    private final HandleDispatch handleDispatch;
    private final HandleInvocations handleInvocations;
    private final HandleFactories factories;
    private final ApplicationLiterals literals;
    private final NamedInstances namedInstances;

    public FoldingContext(
            ClassWorld world, Snapshot snapshot, Bootstraps bootstraps, StartCode start, Corrections corrections) {
        this.world = world;
        this.snapshot = snapshot;
        this.bootstraps = bootstraps;
        this.corrections = corrections;
        this.replacements = new CallReplacements(start);
        this.handleCalls = new VarHandleCalls(world);
        this.handleDispatch = new HandleDispatch(world);
        this.handleInvocations = new HandleInvocations(world);
        this.factories = new HandleFactories(snapshot);
        this.namedInstances = new NamedInstances(world);
        this.literals = new ApplicationLiterals(world.path());
    }

    /// The methods of the JDK whose calls became instructions.
    public Set<Method> intrinsics() {
        return replacements.used();
    }

    @Override
    public ClassWorld world() {
        return world;
    }

    /// The JDK's class files do not name them.
    @Override
    public boolean recordsVariables(Method method) {
        return method.owner().moduleOrNull() == null;
    }

    @Override
    public boolean needsInitialisation(ClassType type, Method user) {
        // Who calls a static method has made sure that its class is initialised, or being so by this thread.
        // Not so methods of an object: it may have got out of an initialiser that still runs, or that failed.
        // Nor superclasses: their initialisers may have made that of the subclass run.
        boolean running = type == user.owner() && user.isStatic();
        return !running && !snapshot.isInitialised(type);
    }

    @Override
    public Optional<Node> constantOf(Field field) {
        // JLS §17.5.4, "Write-Protected Fields": System.in, out and err are final and change all the same.
        boolean writeProtected = field.owner().name().equals("java.lang.System")
                && (field.name().equals("in")
                        || field.name().equals("out")
                        || field.name().equals("err"));
        boolean fixed = field.isFinal() && !writeProtected && !field.isReset() && snapshot.isInitialised(field.owner());
        if (!fixed) {
            return Optional.empty();
        }
        return field.type().isReference()
                ? Optional.of(object(snapshot.reference(field)))
                : Optional.of(new Leaf.Constant(field.type().kind(), snapshot.bits(field)));
    }

    private static Node object(HeapObject value) {
        if (value == null) {
            return new Leaf.Null();
        }
        return new Leaf.ObjectConstant(value);
    }

    /// Final instance fields are trusted once they hold something else than zero, for then the constructor has run,
    /// unless reflection can write them.
    @Override
    public Optional<Node> constantOf(ConstantObject object, Field field) {
        if (!field.isFinal()
                || field.isReset()
                || corrections.isChanging(field)
                || !(object instanceof InstanceObject instance)) {
            return Optional.empty();
        }
        var constant = finalOf(instance, field);
        if (constant.isPresent()) {
            trusted.add(field);
        }
        return constant;
    }

    private static Optional<Node> finalOf(InstanceObject instance, Field field) {
        if (field.type().isReference()) {
            var value = instance.reference(field);
            return value == null ? Optional.empty() : Optional.of(object(value));
        }
        long bits = instance.bits(field);
        return bits == 0 || field.type().kind() == Kind.REFERENCE
                ? Optional.empty()
                : Optional.of(new Leaf.Constant(field.type().kind(), bits));
    }

    /// Final fields of instances that were taken for constants.
    public Set<Field> trusted() {
        return Collections.unmodifiableSet(trusted);
    }

    @Override
    public int lengthOf(ConstantObject array) {
        return ((ArrayObject) array).length();
    }

    @Override
    public Optional<Node> replacementOf(Method callee, List<Node> arguments, Position position) {
        if (literals.isQuestion(callee)) {
            return Optional.of(literals.answer(arguments));
        }
        var replacement = replacements.of(callee, arguments);
        if (replacement.isPresent()) {
            return replacement;
        }
        var named = namedInstances.of(callee, arguments, position.method());
        if (named.isPresent()) {
            return named;
        }
        var made = factories.made(callee, arguments, position.method());
        return made.isPresent() || !callee.isStatic() ? made : constantResult(callee);
    }

    /// The result of a static method without parameters that does nothing but return a constant: `isSupported()` and
    /// the like,
    /// which guard code that would be reached in vain.
    private Optional<Node> constantResult(Method callee) {
        var known = constantResults.get(callee);
        if (known == null) {
            known = Optional.empty();
            // Before the look inside: a method may call itself.
            constantResults.put(callee, known);
            if (isShort(callee) && snapshot.isInitialised(callee.owner())) {
                var entry = GraphBuilder.build(callee, this).entry();
                boolean constant = entry.instructions().isEmpty()
                        && entry.terminator() instanceof Terminator.Return
                        && (entry.terminator().valueOrNull() instanceof Leaf.Constant
                                || entry.terminator().valueOrNull() instanceof Leaf.Null);
                known = constant ? Optional.of(entry.terminator().valueOrNull()) : known;
            }
            constantResults.put(callee, known);
        }
        return known;
    }

    private static boolean isShort(Method callee) {
        return callee.signature().parameters().isEmpty()
                && !callee.isSynchronized()
                && callee.code()
                        .map(code -> ((CodeAttribute) code).codeLength() <= LONGEST_CONSTANT_METHOD)
                        .orElse(false);
    }

    @Override
    public Optional<Node> polymorphicCall(Method declared, String descriptor, List<Node> arguments, Position position) {
        if (declared.owner().name().equals("java.lang.invoke.MethodHandle")) {
            var call = handleInvocations.method(declared.name(), descriptor);
            return Optional.of(new Invocation.Call(call, Invocation.Dispatch.DIRECT, arguments.toArray(Node[]::new)));
        }
        Optional<Method> direct = Optional.empty();
        if (arguments.getFirst() instanceof Leaf.ObjectConstant handle) {
            direct = snapshot.targetOf((HeapObject) handle.object())
                    .flatMap(target -> handleCalls.method(target, declared.name(), descriptor));
        }
        var method = direct.orElseGet(() -> handleDispatch.method(declared.name(), descriptor));
        return Optional.of(new Invocation.Call(method, Invocation.Dispatch.DIRECT, arguments.toArray(Node[]::new)));
    }

    @Override
    public Method constant(Method caller, LoadableConstantEntry entry) {
        return methodOf(bootstraps.expandHandle(caller.owner(), entry));
    }

    @Override
    public Method expand(Method caller, DynamicConstantPoolEntry site, int bytecodeIndex) {
        var expansion = switch (site) {
            case InvokeDynamicEntry call -> bootstraps.expand(caller, bytecodeIndex, call);
            case ConstantDynamicEntry constant -> bootstraps.expandConstant(caller.owner(), constant);
        };
        return methodOf(expansion);
    }

    private static Method methodOf(Expansion expansion) {
        return switch (expansion) {
            case Expansion.Expanded(Method method) -> method;
            case Expansion.Unsupported(String reason) -> throw new Unsupported(reason);
        };
    }
}
