package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/// Handles that call handles.
@Substitute("java.lang.invoke.Invokers")
final class Invokers_ {
    @Alias
    private static boolean $assertionsDisabled;

    @Add
    private static final int KINDS = 3;

    @Alias
    private final MethodType targetType;

    @Alias
    private final MethodHandle[] invokers;

    @Alias
    private static int INV_LIMIT;

    private Invokers_(MethodType type) {
        this.targetType = type;
        this.invokers = null;
    }

    /// Exact, general and basic ones have places in the array.
    @Replace("<clinit>")
    private static void initialise() {
        $assertionsDisabled = true;
        INV_LIMIT = KINDS;
    }

    @Alias
    static native void checkExactType(MethodHandle handle, MethodType type);

    @Replace
    private MethodHandle makeExactOrGeneralInvoker(boolean isExact) {
        MethodType type = targetType;
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                MethodHandle handle = (MethodHandle) arguments[0];
                Object[] left = Forms.without(arguments, 0, 1);
                return isExact
                        ? HandleInvocation.exact(handle, type, left)
                        : HandleInvocation.general(handle, type, left);
            }
        }.typed(type.insertParameterTypes(0, MethodHandle.class));
    }

    @Replace
    private MethodHandle makeVarHandleMethodInvoker(VarHandle.AccessMode mode, boolean isExact) {
        throw new UnsupportedOperationException("an image has no handles that call VarHandles: call the VarHandle");
    }
}
