package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs on an interrupt stack: bounded, no allocation, no blocking, no reference stored to the heap; checked.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface InterruptContext {
    /// Which interrupt, with what state.
    String value();
}
