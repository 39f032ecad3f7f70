package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The method is called with a lock held, and returns without it.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Releases {
    /// The lock; without a value it is the receiver, whose [Rank] tells.
    LockRank value() default LockRank.OF_RECEIVER;
}
