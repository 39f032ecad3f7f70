package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method of the runtime that may begin with a StackOverflowError, because nothing has been changed yet and
/// callers are ready for exceptions. The build puts checks of the stack limit into methods of the runtime that are
/// marked so, where they recur or are part of a path that is too deep; into methods of the application and of the
/// library without asking.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MayOverflow {
    /// Why nothing is left half done.
    String value();
}
