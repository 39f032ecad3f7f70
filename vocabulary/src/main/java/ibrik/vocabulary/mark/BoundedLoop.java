package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The loops of the method end after a few turns, although they do not count up to something that stays the same, as
/// the build asks of code that [InterruptContext] reaches.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface BoundedLoop {
    /// What bounds them.
    String value();
}
