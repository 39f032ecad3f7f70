package ibrik.compiler.problem;

/// We are wrong, not the user's program: a broken invariant of the compiler.
public final class CompilerBug extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CompilerBug(String what) {
        super(what);
    }

    public CompilerBug(String what, Throwable cause) {
        super(what, cause);
    }
}
