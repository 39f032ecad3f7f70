package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The class works on raw memory, machine instructions or the object layout; magic elsewhere is a build error.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface UsesMagic {
    /// What for.
    String value();
}
