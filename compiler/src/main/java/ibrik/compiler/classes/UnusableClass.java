package ibrik.compiler.classes;

import ibrik.compiler.verify.format.Refusal;

/// A class that nobody can use: no class file of this name is on the class path, or the virtual machine would not take
/// it. The caller turns it into a problem, or into the same link error at run time.
public final class UnusableClass extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    UnusableClass(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /// No class file is found.
    ///
    /// @param className with dots
    static UnusableClass missing(String className) {
        return new UnusableClass(new Refusal(Refusal.Kind.NOT_FOUND, className.replace('.', '/')));
    }

    /// The simple name of the error's class, as reflection keeps it.
    public String errorName() {
        String name = refusal.kind().internalName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// What the error says.
    public String errorText() {
        return refusal.message();
    }

    public Refusal refusal() {
        return refusal;
    }
}
