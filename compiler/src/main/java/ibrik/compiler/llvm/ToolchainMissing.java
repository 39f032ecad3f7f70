package ibrik.compiler.llvm;

/// LLVM cannot be found or unpacked. The user can repair this; the message says how.
public final class ToolchainMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ToolchainMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
