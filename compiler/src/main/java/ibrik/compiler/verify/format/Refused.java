package ibrik.compiler.verify.format;

/// Ends a check at the first broken rule.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal.Kind kind, String message) {
        super(message, null, false, false);
        this.refusal = new Refusal(kind, message);
    }

    /// A broken rule of the format.
    static Refused format(String message) {
        return new Refused(Refusal.Kind.CLASS_FORMAT, message);
    }

    Refusal refusal() {
        return refusal;
    }
}
