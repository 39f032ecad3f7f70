package ibrik.runtime.library.lang;

/// Questions about the strings that stand in the application's class files, which the compiler answers.
///
/// A feature that is big and that only certain texts ask for, such as a conversion of `String.format`, is in the image
/// only if such a text is there.
public final class ApplicationLiterals {
    private ApplicationLiterals() {}

    /// True if a part of any string constant matches the pattern, which has to be a constant itself.
    public static native boolean holdMatch(String pattern);
}
