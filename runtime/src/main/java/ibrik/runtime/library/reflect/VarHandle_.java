package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The text of a handle: it needs types that only constant handles have.
@Substitute("java.lang.invoke.VarHandle")
public abstract class VarHandle_ {
    @Replace
    public final String toString() {
        throw new UnsupportedOperationException("the types of a VarHandle are not in the image");
    }

    @Replace
    public MethodHandle toMethodHandle(VarHandle.AccessMode mode) {
        throw new UnsupportedOperationException("an image has no handles that call VarHandles: call the VarHandle");
    }
}
