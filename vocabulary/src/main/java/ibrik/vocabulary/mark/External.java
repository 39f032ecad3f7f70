package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static native method whose code is the assembly routine of this symbol, C calling convention.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface External {
    /// The symbol's name.
    String value();
}
