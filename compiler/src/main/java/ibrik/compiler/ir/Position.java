package ibrik.compiler.ir;

import ibrik.compiler.classes.Method;

/// Where an instruction comes from: a bytecode index, and for inlined code the call that it was inlined at.
///
/// @param callerOrNull the inlined call's own position; null in code that was not inlined
public record Position(Method method, int bytecodeIndex, Position callerOrNull) {
    /// This position seen from an inlined copy at `caller`.
    public Position inlinedAt(Position caller) {
        return new Position(method, bytecodeIndex, callerOrNull == null ? caller : callerOrNull.inlinedAt(caller));
    }

    public int line() {
        return method.lineOf(bytecodeIndex);
    }

    /// `pkg.Class.method(File.java:line)`, as stack traces have it.
    @Override
    public String toString() {
        return method.owner().name() + "." + method.name() + "(" + method.sourceFile() + ":" + line() + ")";
    }
}
