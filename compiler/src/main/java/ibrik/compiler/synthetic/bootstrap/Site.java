package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.ClassType;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A call site or constant to expand.
///
/// @param constant true for a dynamically computed constant, false for a call site
/// @param caller the class in whose name the bootstrap method would run
/// @param self name of the class to generate
/// @param name the name that the bootstrap method is given
/// @param type descriptor of the call site; without parameters for a constant
/// @param arguments static arguments of the bootstrap method
record Site(
        boolean constant,
        ClassType caller,
        ClassDesc self,
        String name,
        MethodTypeDesc type,
        List<LoadableConstantEntry> arguments) {
    /// The static argument of this number, which the bootstrap method takes as a `type`.
    ///
    /// @throws FailedBootstrap if there is none, or another one
    <T extends LoadableConstantEntry> T argument(int index, Class<T> type) {
        if (index >= arguments.size()) {
            throw new FailedBootstrap(
                    "java.lang.invoke.WrongMethodTypeException",
                    "the bootstrap method needs more than " + arguments.size() + " arguments");
        }
        var entry = arguments.get(index);
        if (!type.isInstance(entry)) {
            throw new FailedBootstrap(
                    "java.lang.ClassCastException", "Cannot cast " + typeOf(entry) + " to " + typeOf(type));
        }
        return type.cast(entry);
    }

    private static String typeOf(LoadableConstantEntry entry) {
        return switch (entry) {
            case ClassEntry _ -> typeOf(ClassEntry.class);
            case StringEntry _ -> typeOf(StringEntry.class);
            case MethodTypeEntry _ -> typeOf(MethodTypeEntry.class);
            case MethodHandleEntry _ -> typeOf(MethodHandleEntry.class);
            default -> "java.lang." + entry.typeKind().upperBound().displayName();
        };
    }

    private static String typeOf(Class<?> entry) {
        String name = entry.getSimpleName().replace("Entry", "");
        return (name.startsWith("Method") ? "java.lang.invoke." : "java.lang.") + name;
    }
}
