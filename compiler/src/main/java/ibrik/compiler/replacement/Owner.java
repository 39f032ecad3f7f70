package ibrik.compiler.replacement;

/// Who can give a method of the JDK its code, in the order in which they win: a later one hides the earlier.
public enum Owner {
    /// The JDK's own bytecode.
    BYTECODE("the JDK"),
    /// A method marked `@Replace`.
    SUBSTITUTION("substitution"),
    /// A method marked `@Delete`: it throws, and where it certainly runs the build says so.
    DELETION("deletion"),
    /// Instructions that the back end writes in place of a call.
    INTRINSIC("intrinsic"),
    /// Bytecode that the compiler writes for each place of use.
    GENERATED("generated code"),
    /// Code of the interpreter, at build time only.
    HANDLER("interpreter");

    private final String words;

    Owner(String words) {
        this.words = words;
    }

    /// As documents name it.
    public String words() {
        return words;
    }
}
