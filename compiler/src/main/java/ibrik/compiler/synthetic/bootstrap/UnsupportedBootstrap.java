package ibrik.compiler.synthetic.bootstrap;

/// Leaves an expansion that cannot be finished; [Bootstraps] turns it into [Expansion.Unsupported].
final class UnsupportedBootstrap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedBootstrap(String reason) {
        super(reason, null, false, false);
    }
}
