package ibrik.compiler.analysis.fold;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Node;
import ibrik.compiler.launch.StartCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which calls the back end has code of its own for; see docs/compiler/intrinsics.md.
final class CallReplacements {
    private static final String UNSAFE = "jdk.internal.misc.Unsafe";
    private static final Set<String> BITS = Set.of(
            "bitCount",
            "numberOfLeadingZeros",
            "numberOfTrailingZeros",
            "reverse",
            "reverseBytes",
            "rotateLeft",
            "rotateRight");
    private static final Set<String> MATHEMATICS =
            Set.of("sqrt", "abs", "fma", "floor", "ceil", "rint", "multiplyHigh", "unsignedMultiplyHigh");
    private static final Map<String, Set<String>> PURE = Map.of(
            "java.lang.Math", MATHEMATICS,
            "java.lang.StrictMath", Set.of("sqrt", "abs", "fma", "floor", "ceil", "rint"),
            "java.lang.Integer", BITS,
            "java.lang.Long", BITS,
            "java.lang.Float", Set.of("floatToRawIntBits", "intBitsToFloat"),
            "java.lang.Double", Set.of("doubleToRawLongBits", "longBitsToDouble"),
            "java.lang.Short", Set.of("reverseBytes"),
            "java.lang.Character", Set.of("reverseBytes"));

    private static final String STARTING = "ibrik.runtime.startup.ApplicationMain";

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
        if (callee.owner().name().equals(UNSAFE)) {
            return isUnsafeIntrinsic(callee) ? Optional.of(intrinsic(callee, arguments)) : Optional.empty();
        }
        if (PURE.getOrDefault(callee.owner().name(), Set.of()).contains(callee.name())
                && !(callee.name().equals("abs")
                        && callee.signature().result().kind().slots() == 0)) {
            return isPureIntrinsic(callee)
                    ? Optional.of(new Node.Intrinsic(callee, false, true, arguments.toArray(Node[]::new)))
                    : Optional.empty();
        }
        return isSpecial(callee) ? Optional.of(intrinsic(callee, arguments)) : Optional.empty();
    }

    private Node starting(Method callee, List<Node> arguments) {
        return switch (callee.name()) {
            case "initialise" ->
                new Node.InitialiseClass((ClassType) ((Node.ClassConstant) arguments.getFirst()).value());
            case "prepare" -> new Node.Call(start.prepare(), Node.Dispatch.DIRECT);
            default -> new Node.Call(start.invoke(), Node.Dispatch.DIRECT, arguments.toArray(Node[]::new));
        };
    }

    private static boolean isPureIntrinsic(Method callee) {
        boolean integer = callee.signature().result().kind() == Kind.INT
                || callee.signature().result().kind() == Kind.LONG;
        return !(callee.name().equals("abs") && integer);
    }

    private static boolean isSpecial(Method callee) {
        return switch (callee.owner().name()) {
            case "java.lang.Object" -> callee.name().equals("getClass");
            case "java.lang.Thread" -> callee.name().equals("currentThread");
            case "java.lang.ref.Reference" -> callee.name().equals("reachabilityFence");
            default -> false;
        };
    }

    private static Node intrinsic(Method callee, List<Node> arguments) {
        boolean calls = callee.owner().name().endsWith(".CodePointer");
        boolean pure = callee.name().equals("getClass") || callee.has("Symbol");
        return new Node.Intrinsic(callee, calls, pure, arguments.toArray(Node[]::new));
    }

    /// Plain and volatile access, compare-and-set, fences: one or two instructions each.
    private static boolean isUnsafeIntrinsic(Method callee) {
        String name = callee.name();
        int parameters = callee.signature().parameters().size();
        boolean onObject = parameters >= 2
                && callee.signature().parameters().getFirst().isReference()
                && callee.signature().parameters().get(1).kind() == Kind.LONG;
        if (onObject && (name.startsWith("get") || name.startsWith("put"))) {
            return parameters == (name.startsWith("get") ? 2 : 3) && !name.endsWith("Unaligned")
                    || name.startsWith("getAnd") && isWide(callee) && !name.contains("Bitwise");
        }
        if (onObject && (name.startsWith("compareAnd") || name.startsWith("weakCompareAnd"))) {
            return isWide(callee);
        }
        return switch (name) {
            case "fullFence", "loadFence", "storeFence", "loadLoadFence", "storeStoreFence" -> true;
            default -> false;
        };
    }

    /// Atomics exist on ints, longs and references; the JDK builds the others from these.
    private static boolean isWide(Method callee) {
        String name = callee.name();
        return callee.signature().parameters().size() >= 3
                && (name.contains("Int") || name.contains("Long") || name.contains("Reference"));
    }
}
