package ibrik.compiler.metadata;

/// A file of metadata is not as it should be.
final class MalformedMetadata extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /// @param line where, from 1
    /// @param what is wrong, without a final full stop
    MalformedMetadata(int line, String what) {
        super(what);
        this.line = line;
    }

    int line() {
        return line;
    }
}
