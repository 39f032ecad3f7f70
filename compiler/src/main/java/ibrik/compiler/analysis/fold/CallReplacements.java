package ibrik.compiler.analysis.fold;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.replacement.Intrinsics;
import ibrik.compiler.synthetic.start.StartCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which calls the back end has code of its own for; see docs/compiler/intrinsics.md.
final class CallReplacements {
    private static final String STARTING = "ibrik.runtime.startup.ApplicationMain";

    /// The receiver, the class and the name.
    private static final int ARGUMENTS_OF_OFFSET = 3;

    private final Set<Method> used = new LinkedHashSet<>();

    private final StartCode start;

    /// @param start what the methods of `ApplicationMain` stand for
    CallReplacements(StartCode start) {
        this.start = start;
    }

    /// The node to use in place of a call; see [ibrik.compiler.ir.build.BuildContext#replacementOf].
    Optional<Node> of(Method callee, List<Node> arguments) {
        if (callee.has("Intrinsic") || callee.has("Symbol") || callee.has("Assembly")) {
            return Optional.of(
                    callee.owner().name().equals(STARTING)
                            ? starting(callee, arguments)
                            : intrinsic(callee, arguments));
        }
        var offset = fieldOffset(callee, arguments);
        if (offset.isPresent()) {
            used.add(callee);
            return offset;
        }
        return switch (Intrinsics.natureOf(callee.owner().name(), callee.name(), callee.descriptor())) {
            case NONE -> Optional.empty();
            case PURE -> {
                used.add(callee);
                yield Optional.of(new Invocation.Intrinsic(callee, false, true, arguments.toArray(Node[]::new)));
            }
            case OTHER -> {
                used.add(callee);
                yield Optional.of(intrinsic(callee, arguments));
            }
        };
    }

    /// `Unsafe.objectFieldOffset` of a class and a name that are constants, in initialisers that are left to run time.
    private static Optional<Node> fieldOffset(Method callee, List<Node> arguments) {
        boolean asks = callee.name().equals("objectFieldOffset")
                && callee.owner().name().equals("jdk.internal.misc.Unsafe")
                && arguments.size() == ARGUMENTS_OF_OFFSET;
        return asks
                        && arguments.get(1) instanceof Leaf.ClassConstant type
                        && type.value() instanceof ClassType owner
                        && arguments.get(2) instanceof Leaf.StringConstant name
                ? owner.declaredField(name.value()).map(field -> new Leaf.Constant(Kind.LONG, field.offset()))
                : Optional.empty();
    }

    private Node starting(Method callee, List<Node> arguments) {
        return switch (callee.name()) {
            case "initialise" ->
                new Invocation.InitialiseClass((ClassType) ((Leaf.ClassConstant) arguments.getFirst()).value());
            case "prepare" -> new Invocation.Call(start.prepare(), Invocation.Dispatch.DIRECT);
            default -> new Invocation.Call(start.invoke(), Invocation.Dispatch.DIRECT, arguments.toArray(Node[]::new));
        };
    }

    /// The methods of the JDK whose calls were replaced.
    Set<Method> used() {
        return used;
    }

    private static Node intrinsic(Method callee, List<Node> arguments) {
        boolean calls = callee.owner().name().endsWith(".CodePointer");
        boolean pure = callee.name().equals("getClass") || callee.has("Symbol");
        return new Invocation.Intrinsic(callee, calls, pure, arguments.toArray(Node[]::new));
    }
}
