package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// State of the executor that runs: touched only by code without polls, so that no other strand comes in between.
///
/// There is one executor today, so a static field may have this mark. What is to serve several moves into the executor
/// block, or gets a lock.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD})
public @interface PerExecutor {
    /// What the state is.
    String value();
}
