package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says why a replaced method may do nothing, or give the same answer whatever it is asked: what the JDK promises of
/// it is kept all the same.
///
/// A [Replace] without it must have a body that does something, or that throws what names the missing feature.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Harmless {
    /// Why nobody can miss the JDK's body, as one sentence.
    String value();
}
