package ibrik.compiler.interpret.object;

/// Carries an exception of the interpreted program through the interpreter's own frames.
public final class InterpretedThrow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HeapObject exception;

    public InterpretedThrow(HeapObject exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    public HeapObject exception() {
        return exception;
    }
}
