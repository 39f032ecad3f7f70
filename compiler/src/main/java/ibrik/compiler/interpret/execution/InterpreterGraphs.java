package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.ir.ConstantObject;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import ibrik.compiler.ir.build.BuildContext;
import ibrik.compiler.ir.build.GraphBuilder;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import ibrik.compiler.synthetic.bootstrap.Expansion;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Graphs for the interpreter: nothing is folded, every first use of a class initialises it.
public final class InterpreterGraphs implements Function<Method, Graph>, BuildContext {
    private final ClassWorld world;
    private final Bootstraps bootstraps;
    private final HandleCalls handleCalls;

    public InterpreterGraphs(ClassWorld world, Bootstraps bootstraps) {
        this.world = world;
        this.bootstraps = bootstraps;
        this.handleCalls = new HandleCalls(world);
    }

    @Override
    public Graph apply(Method method) {
        return GraphBuilder.build(method, this);
    }

    @Override
    public ClassWorld world() {
        return world;
    }

    @Override
    public boolean needsInitialisation(ClassType type, Method user) {
        return type != user.owner() && (type.isInterface() || !user.owner().isSubtypeOf(type));
    }

    @Override
    public Optional<Node> constantOf(Field field) {
        return Optional.empty();
    }

    @Override
    public Optional<Node> constantOf(ConstantObject object, Field field) {
        return Optional.empty();
    }

    @Override
    public int lengthOf(ConstantObject array) {
        return ((ArrayObject) array).length();
    }

    @Override
    public Optional<Node> replacementOf(Method callee, List<Node> arguments, Position position) {
        return Optional.empty();
    }

    @Override
    public Optional<Node> polymorphicCall(Method declared, String descriptor, List<Node> arguments, Position position) {
        return Optional.of(handleCalls.call(declared, descriptor, arguments));
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
