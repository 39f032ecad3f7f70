package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An entry that runs once, before the application: what only such entries reach is the start-up phase.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface StartUp {
    /// What enters here.
    String value();
}
