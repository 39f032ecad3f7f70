package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// State of the executor that runs: touched only by code without polls, so that no other strand comes in between.
///
/// On a static field it is right for what one executor alone ever does, such as the last words of the program. What
/// several do lies in the executor block, or has a lock.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD})
public @interface PerExecutor {
    /// What the state is.
    String value();
}
