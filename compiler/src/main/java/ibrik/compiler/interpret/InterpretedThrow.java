package ibrik.compiler.interpret;

/// Carries an exception of the interpreted program through the interpreter's own frames.
final class InterpretedThrow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HeapObject exception;

    InterpretedThrow(HeapObject exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    HeapObject exception() {
        return exception;
    }
}
