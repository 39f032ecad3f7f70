package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The members of this class replace or extend those of the JDK class named by [#value()].
///
/// Every name of the substitution class means the target class wherever target code mentions it. Each member says
/// what it is by one of [Replace], [Alias], [Add] or [Delete]; a member without a mark is a build error, and so is one
/// whose counterpart the JDK no longer has.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface Substitute {
    /// Binary name of the target, with dots: `java.lang.Thread`.
    String value();
}
