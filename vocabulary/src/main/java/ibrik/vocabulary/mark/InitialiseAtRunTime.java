package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The static initialiser of this class never runs at build time.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface InitialiseAtRunTime {
    /// Why: what it reads exists only on the machine.
    String value();
}
