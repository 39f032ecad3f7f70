package ibrik.compiler.ir.build;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.ConstantObject;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.util.List;
import java.util.Optional;

/// What the graph builder asks of the stage that it builds for: the interpreter folds nothing, the analysis folds what
/// the snapshot knows.
public interface BuildContext {
    ClassWorld world();

    /// True if a debugger shall see the variables of the method.
    default boolean recordsVariables(Method method) {
        return false;
    }

    /// True if code in `user` must make sure at run time that `type` is initialised.
    boolean needsInitialisation(ClassType type, Method user);

    /// The value of a static field that can never change any more.
    Optional<Node> constantOf(Field field);

    /// The value of an instance field of a snapshot object that can never change any more.
    Optional<Node> constantOf(ConstantObject object, Field field);

    /// The length of a snapshot array.
    int lengthOf(ConstantObject array);

    /// The element of a snapshot array that can never change any more.
    default Optional<Node> elementOf(ConstantObject array, int index) {
        return Optional.empty();
    }

    /// A node to use in place of a call: an intrinsic, a constant, or another call. Empty: an ordinary call.
    ///
    /// @param arguments receiver first, already checked for null
    Optional<Node> replacementOf(Method callee, List<Node> arguments, Position position);

    /// The method that a call site of a signature-polymorphic method means, with the arguments as they stand; empty if
    /// it is not known at build time.
    Optional<Node> polymorphicCall(Method declared, String descriptor, List<Node> arguments, Position position);

    /// The static method that an invokedynamic call site or dynamic constant stands for.
    ///
    /// @throws Unsupported if the bootstrap method is none that the compiler knows
    Method expand(Method caller, java.lang.classfile.constantpool.DynamicConstantPoolEntry site, int bytecodeIndex);

    /// The static method that yields a constant method handle or method type.
    Method constant(Method caller, LoadableConstantEntry entry);

    /// A construct that cannot be compiled; it becomes a problem of the build if it is reached.
    final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unsupported(String what) {
            super(what);
        }
    }
}
