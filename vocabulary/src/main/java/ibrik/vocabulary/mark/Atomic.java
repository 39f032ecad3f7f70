package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// State that several may touch at any time, by a protocol that makes every order right.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD})
public @interface Atomic {
    /// The protocol, and why each order is right.
    String value();
}
