package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.Executable;

/// `new Parameter_(…)` is the constructor of the JDK's class, which is not public.
@Substitute("java.lang.reflect.Parameter")
final class Parameter_ {
    Parameter_(String name, int modifiers, Executable executable, int index) {}
}
