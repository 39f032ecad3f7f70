package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static native method that is one piece of inline assembly, AT&T syntax as LLVM takes it.
///
/// Operands are `$0` (the result, if there is one), then the parameters in order; constraints are LLVM's, the result
/// first: `"={ax},{dx}"`. Always treated as having side effects.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Assembly {
    /// The instructions.
    String value();

    /// LLVM constraint string; clobbers are written as `~{memory}`.
    String constraints() default "";
}
