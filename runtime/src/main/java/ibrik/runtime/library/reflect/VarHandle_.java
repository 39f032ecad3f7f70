package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The text of a handle: it needs types that only constant handles have.
@Substitute("java.lang.invoke.VarHandle")
public abstract class VarHandle_ {
    @Replace
    public final String toString() {
        throw new UnsupportedOperationException("the types of a VarHandle are not in the image");
    }
}
