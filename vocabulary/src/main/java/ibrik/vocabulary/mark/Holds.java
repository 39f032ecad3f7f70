package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The method is called only while a lock of this rank is held.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Holds {
    LockRank value();
}
