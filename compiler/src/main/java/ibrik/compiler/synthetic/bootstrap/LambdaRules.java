package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.synthetic.Conversion;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// What `LambdaMetafactory` asks of its arguments ("linkage invariants" in its API documentation): the types of
/// the interface's method, of what was captured and of the implementation fit each other.
final class LambdaRules {
    private final ClassWorld world;
    private final MethodTypeDesc captured;
    private final MethodTypeDesc method;
    private final MethodTypeDesc dynamic;

    /// @param captured descriptor of the call site
    /// @param method   the interface's method, erased
    /// @param dynamic  the interface's method as it is used
    LambdaRules(ClassWorld world, MethodTypeDesc captured, MethodTypeDesc method, MethodTypeDesc dynamic) {
        this.world = world;
        this.captured = captured;
        this.method = method;
        this.dynamic = dynamic;
    }

    private static FailedBootstrap failure(String message) {
        return new FailedBootstrap("java.lang.invoke.LambdaConversionException", message);
    }

    /// @throws FailedBootstrap if the lambda's class implements what is no interface, or a method without a usual name
    void checkInterfaces(Iterable<ClassDesc> interfaces, String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> ".;[/<>".indexOf(c) >= 0)) {
            throw failure("Method name '" + name + "' is not legal");
        }
        for (ClassDesc each : interfaces) {
            boolean isInterface = !each.isPrimitive()
                    && world.typeOf(each.descriptorString()) instanceof ClassType type
                    && type.isInterface();
            if (!isInterface) {
                throw failure(inSource(each) + " is not an interface");
            }
        }
    }

    /// @param parameters of the implementation, its receiver first
    /// @param receiver   whether it has one
    /// @throws FailedBootstrap for the first rule that is broken
    void checkImplementation(List<ClassDesc> parameters, boolean receiver, ClassDesc result) {
        int held = captured.parameterCount();
        String counts = "; " + held + " captured parameters, " + method.parameterCount()
                + " functional interface method parameters, " + parameters.size() + " implementation parameters";
        if (parameters.size() != held + method.parameterCount()
                || dynamic.parameterCount() != method.parameterCount()) {
            throw failure("Incorrect number of parameters" + counts);
        }
        for (int i = 0; i < parameters.size(); i++) {
            checkArgument(i, parameters.get(i), receiver && i == 0);
        }
        if (!isResult(result, dynamic.returnType(), false)) {
            throw failure("Type mismatch for lambda return: " + inSource(result) + " is not convertible to "
                    + inSource(dynamic.returnType()));
        }
    }

    private void checkArgument(int index, ClassDesc wanted, boolean receiver) {
        int held = captured.parameterCount();
        var given = index < held ? captured.parameterType(index) : dynamic.parameterType(index - held);
        if (receiver && !isAssignable(wanted, given)) {
            throw failure("Invalid receiver type " + inSource(given) + "; not a subtype of implementation type "
                    + inSource(wanted));
        }
        if (!receiver && index < held && !given.equals(wanted)) {
            throw failure("Type mismatch in captured lambda parameter " + index + ": expecting " + inSource(given)
                    + ", found " + inSource(wanted));
        }
        if (!receiver && index >= held && !isAdaptable(given, wanted, true)) {
            throw failure("Type mismatch for lambda argument " + index + ": " + inSource(given)
                    + " is not convertible to " + inSource(wanted));
        }
    }

    /// @param bridge another descriptor under which the interface's method is called, or the method's own
    /// @throws FailedBootstrap if what comes in by it is not what the lambda takes
    void checkDescriptor(MethodTypeDesc bridge) {
        if (bridge.parameterCount() != method.parameterCount()) {
            throw failure("Incorrect number of parameters for bridge signature " + bridge.displayDescriptor()
                    + "; incompatible with " + method.displayDescriptor());
        }
        for (int i = 0; i < dynamic.parameterCount(); i++) {
            if (!isAssignable(bridge.parameterType(i), dynamic.parameterType(i))) {
                throw failure("Type mismatch for dynamic parameter " + i + ": " + inSource(dynamic.parameterType(i))
                        + " is not a subtype of " + inSource(bridge.parameterType(i)));
            }
        }
        if (!isResult(dynamic.returnType(), bridge.returnType(), true)) {
            throw failure("Type mismatch for lambda expected return: " + inSource(dynamic.returnType())
                    + " is not convertible to " + inSource(bridge.returnType()));
        }
    }

    private boolean isResult(ClassDesc from, ClassDesc to, boolean strict) {
        boolean fromNothing = from.equals(ConstantDescs.CD_void);
        if (to.equals(ConstantDescs.CD_void)) {
            return fromNothing || !strict;
        }
        return !fromNothing && isAdaptable(from, to, strict);
    }

    private boolean isAdaptable(ClassDesc from, ClassDesc to, boolean strict) {
        if (from.isPrimitive()) {
            return to.isPrimitive() ? Conversion.widens(from, to) : isAssignable(to, Conversion.wrapperOf(from));
        }
        if (to.isPrimitive()) {
            var primitive = Conversion.primitiveOrNull(from);
            return primitive == null ? !strict : Conversion.widens(primitive, to);
        }
        return !strict || isAssignable(to, from);
    }

    private boolean isAssignable(ClassDesc to, ClassDesc from) {
        if (to.equals(from) || to.equals(ConstantDescs.CD_Object) && !from.isPrimitive()) {
            return true;
        }
        return world.typeOf(to.descriptorString()) instanceof ReferenceType target
                && world.typeOf(from.descriptorString()) instanceof ReferenceType source
                && source.isSubtypeOf(target);
    }

    /// As `Class.toString`.
    private String inSource(ClassDesc type) {
        if (type.isPrimitive()) {
            return type.displayName();
        }
        var found = (ReferenceType) world.typeOf(type.descriptorString());
        return (found instanceof ClassType holder && holder.isInterface() ? "interface " : "class ") + found.name();
    }
}
