package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// What a method handle does with its arguments. Handles of one type and the same form are the same but for identity.
///
/// Arguments are boxed exactly as the handle's type says, an `Integer` for `int`, and so is the result; null for void.
/// A form never writes into the array that it gets.
abstract class Form extends LambdaForm_ {
    static final Object[] NONE = {};

    Form() {
        super(0, 0, false, null, null, null);
    }

    abstract Object run(Object[] arguments) throws Throwable;

    /// Gives a form that was made without it the handle that it works with.
    ///
    /// @return this form, which is complete now
    Form with(MethodHandle part) {
        throw new InternalError("a form that takes no handle");
    }

    static Form of(MethodHandle handle) {
        return (Form) ((MethodHandle_) (Object) handle).form;
    }

    /// A handle of this form.
    MethodHandle typed(MethodType type) {
        return (MethodHandle) (Object) SimpleMethodHandle_.make(type, this);
    }
}
