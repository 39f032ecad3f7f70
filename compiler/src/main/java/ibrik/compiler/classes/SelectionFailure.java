package ibrik.compiler.classes;

import java.util.stream.Collectors;

/// Why a call cannot run a method on the class of its receiver, in HotSpot's words.
///
/// @param resolved the method that the call names
/// @param foundOrNull what was selected and must not be called
record SelectionFailure(ReferenceType receiver, Method resolved, Method foundOrNull) {
    /// HotSpot gives a class methods that throw for those of its interfaces if one of these has code.
    boolean isMethodOfReceiver() {
        return foundOrNull == null
                && receiver instanceof ClassType type
                && type.isSubtypeOf(resolved.owner())
                && type.allInterfaces().stream().anyMatch(SelectionFailure::hasCode);
    }

    private static boolean hasCode(ClassType type) {
        return type.methods().stream().anyMatch(method -> !method.isStatic() && !method.isAbstract());
    }

    /// As `ibrik.compiler.ir.Control.LinkageFailure` has it.
    String error() {
        if (!receiver.isSubtypeOf(resolved.owner())) {
            return "java/lang/IncompatibleClassChangeError: Class " + receiver.name()
                    + " does not implement the requested interface "
                    + resolved.owner().name();
        }
        if (foundOrNull != null && !foundOrNull.isAbstract()) {
            return "java/lang/IllegalAccessError: '" + foundOrNull.inSource() + "'";
        }
        if (isMethodOfReceiver()) {
            return ofReceiver();
        }
        return "java/lang/AbstractMethodError: "
                + (resolved.owner().isOfApplication() ? missingInReceiver() : missing());
    }

    private String ofReceiver() {
        var defaults = Hierarchy.mostSpecific((ClassType) receiver, resolved.name(), resolved.descriptor()).stream()
                .filter(method -> !method.isAbstract())
                .map(method -> method.owner().internalName() + "." + method.name())
                .collect(Collectors.joining(" "));
        return defaults.isEmpty()
                ? "java/lang/AbstractMethodError: Method " + ((ClassType) receiver).internalName() + "."
                        + resolved.name() + resolved.descriptor() + " is abstract"
                : "java/lang/IncompatibleClassChangeError: Conflicting default methods: " + defaults;
    }

    private String missingInReceiver() {
        String message = "Receiver class " + receiver.name()
                + " does not define or inherit an implementation of the resolved method '" + modifier(resolved)
                + unqualified(resolved) + "' of " + kindOf(resolved.owner()) + ".";
        return foundOrNull == null || foundOrNull == resolved
                ? message
                : message + " Selected method is '" + modifier(foundOrNull) + foundOrNull.inSource() + "'.";
    }

    /// What a call says whose instruction has run before, as those of the library have.
    private String missing() {
        if (resolved.owner().isInterface()) {
            return missingInReceiver();
        }
        var method = foundOrNull == null ? resolved : foundOrNull;
        return "Missing implementation of resolved method '" + modifier(method) + unqualified(method) + "' of "
                + kindOf(method.owner()) + ".";
    }

    private static String unqualified(Method method) {
        return DescriptorText.ofMethod(method.name(), method.descriptor());
    }

    private static String modifier(Method method) {
        return method.isAbstract() ? "abstract " : "";
    }

    private static String kindOf(ClassType type) {
        String kind = type.isInterface() ? "interface " : type.isAbstract() ? "abstract class " : "class ";
        return kind + type.name();
    }
}
