package ibrik.compiler.check;

import ibrik.compiler.classes.Method;
import java.util.EnumSet;
import java.util.Set;

/// What a mark on a method forbids in it and in all that it calls.
public enum Effect {
    /// Memory is taken from the Java heap, or a class is initialised, which may do anything.
    ALLOCATION,
    /// The code stops for others: a poll, a monitor, a collection, a switch to another stack.
    STOP,
    /// A reference is stored into an object.
    REFERENCE_STORE;

    /// What the marks of a method forbid.
    public static Set<Effect> forbiddenIn(Method method) {
        if (method.has("InterruptContext")) {
            return EnumSet.allOf(Effect.class);
        }
        if (method.has("Uninterruptible")) {
            return EnumSet.of(ALLOCATION, STOP);
        }
        return method.has("NoAllocation") ? EnumSet.of(ALLOCATION) : EnumSet.noneOf(Effect.class);
    }
}
