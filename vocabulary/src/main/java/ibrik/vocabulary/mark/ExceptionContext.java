package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs on the stack of an exception, in the middle of any instruction of its core: no allocation, no blocking, no
/// reference stored to the heap; checked. Unlike [InterruptContext] it may take locks: the interrupted code does not
/// hold them, as code that does causes no exceptions.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface ExceptionContext {
    /// Which exception, with what state.
    String value();
}
