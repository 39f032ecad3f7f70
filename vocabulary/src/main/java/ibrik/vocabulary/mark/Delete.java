package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An image has no such method: a call throws an `UnsupportedOperationException` with the reason, and where a program
/// certainly calls it, the build says so.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Delete {
    /// What is missing and what to use instead, as one sentence.
    String value();
}
