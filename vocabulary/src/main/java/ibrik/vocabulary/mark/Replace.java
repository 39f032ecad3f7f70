package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This method is compiled in place of the target's method of the same descriptor.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Replace {
    /// Name in the target where it differs from the method's own: `<init>` or `<clinit>`; empty for the same name.
    String value() default "";
}
