package ibrik.compiler.check;

import ibrik.compiler.classes.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a mark on a method forbids in it and in all that it calls.
public enum Effect {
    /// Memory is taken from the Java heap, or a class is initialised, which may do anything.
    ALLOCATION,
    /// The code stops for others: a poll, a monitor, a collection, a switch to another stack.
    STOP,
    /// A lock is taken, which the interrupted code may hold.
    LOCK,
    /// Code goes round until something happens (`CountedLoops`).
    LOOP,
    /// A reference is stored into an object.
    REFERENCE_STORE,
    /// An exception may come out: it is thrown, or a check fails that the code does not carry itself (`@NoFail`).
    FAILURE;

    /// What the marks of a method forbid.
    public static Set<Effect> forbiddenIn(Method method) {
        var forbidden = EnumSet.noneOf(Effect.class);
        if (method.has("InterruptContext")) {
            forbidden.addAll(List.of(ALLOCATION, STOP, REFERENCE_STORE, LOCK, LOOP));
        }
        if (method.has("ExceptionContext")) {
            forbidden.addAll(List.of(ALLOCATION, STOP, REFERENCE_STORE));
        }
        if (method.has("Uninterruptible")) {
            forbidden.addAll(List.of(ALLOCATION, STOP));
        }
        if (method.has("NoAllocation")) {
            forbidden.add(ALLOCATION);
        }
        if (method.has("NoFail")) {
            forbidden.addAll(List.of(ALLOCATION, FAILURE));
        }
        return forbidden;
    }
}
