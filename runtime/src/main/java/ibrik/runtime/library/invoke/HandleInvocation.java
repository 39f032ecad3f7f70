package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// What the compiler's code for a call of a method handle calls.
final class HandleInvocation {
    private HandleInvocation() {}

    /// `MethodHandle.invokeExact`.
    ///
    /// @param type of the call
    static Object exact(MethodHandle handle, MethodType type, Object[] arguments) throws Throwable {
        if (handle.type() != type) {
            Invokers_.checkExactType(handle, type);
        }
        return Form.of(handle).run(arguments);
    }

    /// `MethodHandle.invoke`.
    ///
    /// @param type of the call
    static Object general(MethodHandle handle, MethodType type, Object[] arguments) throws Throwable {
        return Form.of(handle.asType(type)).run(arguments);
    }
}
