package ibrik.vocabulary.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Never ends in an exception: nothing in here, or in anything it calls, allocates, initialises a class, throws, uses a
/// monitor or checks the stack; checked over the call graph.
///
/// The checks that Java asks for (null, bounds, casts, stores, division) stand in such code for what its own invariants
/// exclude: one that fails is no exception but a panic, so that no half of a change is ever left behind. A method that
/// is called and has such checks must carry the mark itself.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface NoFail {
    /// What would be left in between.
    String value();
}
