package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method of the runtime or the kernel that calls itself, and is on the stack a known number of times at most.
/// The build counts its frame as often, instead of asking for a check of the stack limit.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BoundedRecursion {
    /// How often it can be on the stack.
    int times();

    /// What bounds it.
    String value();
}
