package ibrik.compiler.replacement;

import ibrik.compiler.classes.MethodDescriptor;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Set;

/// The methods of the JDK that the back end has instructions for; see docs/compiler/intrinsics.md.
public final class Intrinsics {
    /// Where their instructions are written.
    static final String PLACE = "ibrik/compiler/emit/IntrinsicEmitter.java";

    private static final String UNSAFE = "jdk.internal.misc.Unsafe";
    private static final Set<String> BITS = Set.of(
            "bitCount",
            "numberOfLeadingZeros",
            "numberOfTrailingZeros",
            "reverse",
            "reverseBytes",
            "rotateLeft",
            "rotateRight");
    private static final Set<String> ROUNDING = Set.of("sqrt", "fma", "floor", "ceil", "rint");
    /// Methods without effect, whose result depends on the arguments alone.
    private static final Map<String, Set<String>> PURE = Map.of(
            "java.lang.Math",
            union(ROUNDING, Set.of("multiplyHigh", "unsignedMultiplyHigh")),
            "java.lang.StrictMath",
            ROUNDING,
            "java.lang.Integer",
            BITS,
            "java.lang.Long",
            BITS,
            "java.lang.Float",
            Set.of("floatToRawIntBits", "intBitsToFloat"),
            "java.lang.Double",
            Set.of("doubleToRawLongBits", "longBitsToDouble"),
            "java.lang.Short",
            Set.of("reverseBytes"),
            "java.lang.Character",
            Set.of("reverseBytes"));
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "java.lang.Object", Set.of("getClass"),
            "java.lang.Thread", Set.of("currentThread"),
            "java.lang.ref.Reference", Set.of("reachabilityFence"));

    private Intrinsics() {}

    private static Set<String> union(Set<String> one, Set<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// What the compiler may assume of an intrinsic.
    public enum Nature {
        /// No intrinsic at all.
        NONE,
        /// Without effect; equal arguments give equal results.
        PURE,
        /// Reads, writes or orders memory.
        OTHER
    }

    /// The classes that have intrinsics.
    public static Set<String> types() {
        return union(union(PURE.keySet(), OTHERS.keySet()), Set.of(UNSAFE));
    }

    /// Whether a method, named as in its class file, has instructions of its own.
    public static Nature natureOf(String type, String name, String descriptor) {
        if (type.equals(UNSAFE)) {
            return isAccess(name, MethodDescriptor.of(descriptor)) ? Nature.OTHER : Nature.NONE;
        }
        if (PURE.getOrDefault(type, Set.of()).contains(name) || isFloatingAbsolute(type, name, descriptor)) {
            return Nature.PURE;
        }
        return OTHERS.getOrDefault(type, Set.of()).contains(name) ? Nature.OTHER : Nature.NONE;
    }

    /// `abs` of integers is as good in bytecode.
    private static boolean isFloatingAbsolute(String type, String name, String descriptor) {
        return name.equals("abs")
                && (type.equals("java.lang.Math") || type.equals("java.lang.StrictMath"))
                && (descriptor.endsWith("F") || descriptor.endsWith("D"));
    }

    /// Plain and volatile access, compare-and-set, fences: one or two instructions each. Access to addresses is
    /// bytecode over that to longs.
    private static boolean isAccess(String name, MethodTypeDesc type) {
        int parameters = type.parameterCount();
        boolean onObject = parameters >= 2
                && !type.parameterType(0).isPrimitive()
                && type.parameterType(1).descriptorString().equals("J")
                && !name.endsWith("Address");
        if (onObject && (name.startsWith("get") || name.startsWith("put"))) {
            return parameters == (name.startsWith("get") ? 2 : 3) && !name.endsWith("Unaligned")
                    || name.startsWith("getAnd") && isWide(name, parameters) && !name.contains("Bitwise");
        }
        if (onObject && (name.startsWith("compareAnd") || name.startsWith("weakCompareAnd"))) {
            return isWide(name, parameters);
        }
        return switch (name) {
            case "fullFence", "loadFence", "storeFence", "loadLoadFence", "storeStoreFence" -> true;
            default -> false;
        };
    }

    /// Atomics exist on ints, longs and references; the JDK builds the others from these.
    private static boolean isWide(String name, int parameters) {
        return parameters >= 3 && (name.contains("Int") || name.contains("Long") || name.contains("Reference"));
    }
}
