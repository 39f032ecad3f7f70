package ibrik.tools.trace.agent;

import java.lang.reflect.Proxy;
import java.util.List;

/// Whether it is the program that asks, or the JDK for its own purposes, which an image knows.
final class Callers {
    /// Behind these stands who really asks.
    private static final List<String> ON_THE_WAY = List.of(
            "ibrik.tools.trace.agent.",
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.reflect.Array",
            "java.lang.reflect.Constructor",
            "java.lang.reflect.Method",
            "java.lang.reflect.Proxy",
            "java.lang.invoke.MethodHandles",
            "jdk.internal.reflect.",
            "jdk.internal.loader.",
            "sun.misc.Unsafe",
            "java.util.");
    private static final List<String> OF_STREAMS = List.of(
            "java.io.ObjectInputStream",
            "java.io.ObjectOutputStream",
            "java.io.ObjectStreamClass",
            "java.lang.invoke.SerializedLambda");

    private Callers() {}

    static boolean isProgram(Question question) {
        boolean isStream = question == Question.SERIAL || question == Question.LAMBDA || question == Question.PROXY;
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> !isOf(type.getName(), ON_THE_WAY))
                        .filter(type -> !isStream || !isOf(type.getName(), OF_STREAMS))
                        .findFirst()
                        .filter(Callers::isOfProgram)
                        .isPresent());
    }

    /// @param places packages, which end with a dot, and classes
    private static boolean isOf(String name, List<String> places) {
        for (String place : places) {
            if (place.endsWith(".") ? name.startsWith(place) : name.equals(place) || name.startsWith(place + "$")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfProgram(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader != null && loader != ClassLoader.getPlatformClassLoader() && !Proxy.isProxyClass(type);
    }
}
