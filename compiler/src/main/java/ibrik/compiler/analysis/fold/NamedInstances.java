package ibrik.compiler.analysis.fold;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.util.List;
import java.util.Optional;

/// Calls in classes of the JDK that make objects of classes which a configuration names: `Makers` does it, which needs
/// no reflection. See docs/compiler/06-reflection.md, "Makers".
final class NamedInstances {
    private static final String MAKERS = "ibrik.runtime.library.lang.Makers";
    private static final String PACKAGE = "java.util.logging.";

    private final ClassWorld world;

    NamedInstances(ClassWorld world) {
        this.world = world;
    }

    /// What stands in place of the call; empty for others.
    Optional<Node> of(Method callee, List<Node> arguments, Method caller) {
        if (!caller.owner().name().startsWith(PACKAGE)) {
            return Optional.empty();
        }
        return switch (callee.owner().name() + "." + callee.name() + callee.descriptor()) {
            case "java.lang.ClassLoader.loadClass(Ljava/lang/String;)Ljava/lang/Class;" ->
                call("find", "(Ljava/lang/ClassLoader;Ljava/lang/String;)Ljava/lang/Class;", arguments);
            case "java.lang.Class.newInstance()Ljava/lang/Object;" ->
                call(
                        "make",
                        "(Ljava/lang/Class;Ljava/lang/Class;)Ljava/lang/Object;",
                        List.of(
                                arguments.getFirst(),
                                new Leaf.ClassConstant(caller.owner(), world.named("java.lang.Class"))));
            default -> Optional.empty();
        };
    }

    private Optional<Node> call(String name, String descriptor, List<Node> arguments) {
        return world.named(MAKERS)
                .declaredMethod(name, descriptor)
                .map(maker -> new Invocation.Call(maker, Invocation.Dispatch.DIRECT, arguments.toArray(Node[]::new)));
    }
}
