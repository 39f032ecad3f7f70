package ibrik.compiler.reflection;

import ibrik.compiler.classes.UnusableClass;

/// Reflection cannot read something: the program gets this error when it asks for it.
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    /// @param error the simple name of the error's class
    Unreadable(String error, String message) {
        super(message);
        this.error = error;
    }

    static Unreadable because(UnusableClass unusable) {
        return new Unreadable(unusable.errorName(), unusable.errorText());
    }

    /// An annotation breaks the format (JVMS §4.7.16).
    static Unreadable annotation(String message) {
        return new Unreadable("AnnotationFormatError", message);
    }

    static Unreadable missing(String type) {
        return new Unreadable("TypeNotPresentException", type);
    }

    boolean isMissing() {
        return error.equals("TypeNotPresentException");
    }

    String error() {
        return error;
    }
}
