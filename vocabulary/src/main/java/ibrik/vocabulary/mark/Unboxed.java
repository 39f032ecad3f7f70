package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A record of one `long` component that the compiler lowers to a bare 64-bit word.
///
/// Such a value has no identity, is never null and never becomes an `Object`: any other use is a build error.
/// On the host it is an ordinary record, so code over it runs in unit tests.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface Unboxed {}
