package ibrik.compiler.classes;

import ibrik.compiler.verify.format.Refusal;

/// A field or method that an instruction names and cannot use: it is not there, of another sort, or not for everybody.
/// The caller turns it into the same link error at run time.
public final class UnusableMember extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    UnusableMember(Refusal.Kind kind, String message) {
        super(message, null, false, false);
        this.refusal = new Refusal(kind, message);
    }

    public Refusal refusal() {
        return refusal;
    }
}
