package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.Method;

/// What became of a call site or constant whose value a bootstrap method makes.
public sealed interface Expansion {
    /// A static method that does what the linked call site does: same descriptor; none for a constant but its type.
    record Expanded(Method method) implements Expansion {}

    /// The bootstrap method is not one that the compiler knows how to replace.
    ///
    /// @param reason one sentence for the user, naming the bootstrap method
    record Unsupported(String reason) implements Expansion {}
}
