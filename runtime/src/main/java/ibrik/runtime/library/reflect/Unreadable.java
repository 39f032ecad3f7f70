package ibrik.runtime.library.reflect;

import java.lang.annotation.AnnotationFormatError;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.GenericSignatureFormatError;

/// What a damaged class file says, or a broken class behind it: the error that the program gets when it asks.
///
/// @param error the simple name of the error's class
record Unreadable(String error, String message) {
    /// Throws the error, a new one each time.
    <T> T raise() {
        switch (error) {
            case "TypeNotPresentException" ->
                throw new TypeNotPresentException(message, new ClassNotFoundException(message));
            // Of the annotations of an annotation, only this one is asked for its value.
            case "AnnotationTypeMismatchException" -> throw new AnnotationTypeMismatchException(null, message);
            case "EnumConstantNotPresentException" ->
                throw new EnumConstantNotPresentException(RetentionPolicy.class, message);
            case "IncompleteAnnotationException" -> throw new IncompleteAnnotationException(Retention.class, message);
            default -> throw made();
        }
    }

    private Error made() {
        return switch (error) {
            case "ClassFormatError" -> new ClassFormatError(message);
            case "UnsupportedClassVersionError" -> new UnsupportedClassVersionError(message);
            case "NoClassDefFoundError" -> new NoClassDefFoundError(message);
            case "ClassCircularityError" -> new ClassCircularityError(message);
            case "IncompatibleClassChangeError" -> new IncompatibleClassChangeError(message);
            case "IllegalAccessError" -> new IllegalAccessError(message);
            case "VerifyError" -> new VerifyError(message);
            case "GenericSignatureFormatError" -> new GenericSignatureFormatError(message);
            default -> new AnnotationFormatError(message);
        };
    }
}
