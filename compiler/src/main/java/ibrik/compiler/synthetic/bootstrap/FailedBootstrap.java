package ibrik.compiler.synthetic.bootstrap;

import java.lang.constant.ClassDesc;

/// Leaves the expansion of a call site or constant that the JDK's bootstrap method refuses: its arguments do not fit
/// each other. [Bootstraps] makes code that throws the same.
final class FailedBootstrap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ClassDesc cause;

    /// @param cause the exception that the bootstrap method throws, with dots; it has a constructor that takes a
    /// message
    FailedBootstrap(String cause, String message) {
        super(message, null, false, false);
        this.cause = ClassDesc.of(cause);
    }

    ClassDesc cause() {
        return cause;
    }
}
