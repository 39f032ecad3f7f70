package ibrik.compiler.classes;

/// No class file of this name is on the class path; the caller turns it into a problem or into a link error at run
/// time.
public final class MissingClass extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String className;

    MissingClass(String className) {
        super("class " + className + " is not on the class path");
        this.className = className;
    }

    /// Name with dots.
    public String className() {
        return className;
    }
}
