package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static method that assembly or generated code calls under this symbol, C calling convention.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface EntryPoint {
    /// The symbol's name.
    String value();

    /// True if assembly names the symbol, so that the method is in every image of the target; false if only generated
    /// code calls it, so that it is compiled when such code exists.
    boolean fromAssembly() default false;
}
