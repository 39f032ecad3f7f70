package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// State that is written only by code that runs before the application: nothing that the application, a thread or an
/// interrupt reaches writes it.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD})
public @interface ImmutableAfter {
    /// The phase; `start-up` is the only one.
    String value();
}
