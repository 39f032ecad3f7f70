package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stands for the target's own member of the same name and descriptor; the body or initial value here is ignored.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface Alias {
    /// Name in the target where it differs (`<init>` for a constructor called as a method); empty for the same name.
    String value() default "";

    /// True for a field whose value at build time does not enter the image: it starts as zero or null.
    boolean reset() default false;
}
