package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// State that is touched only while a lock of this rank is held, except by the constructor of its object.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD})
public @interface GuardedBy {
    LockRank value();
}
