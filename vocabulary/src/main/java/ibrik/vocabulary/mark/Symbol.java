package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static native method without parameters that yields the address of a linker symbol.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Symbol {
    /// The symbol's name.
    String value();
}
