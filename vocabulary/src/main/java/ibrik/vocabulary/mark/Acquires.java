package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The method returns with a lock held that was not held before.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Acquires {
    /// The lock; without a value it is the receiver, whose [Rank] tells.
    LockRank value() default LockRank.OF_RECEIVER;
}
