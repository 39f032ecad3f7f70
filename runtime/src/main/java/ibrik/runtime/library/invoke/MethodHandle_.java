package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// Handles: a type and a form.
@Substitute("java.lang.invoke.MethodHandle")
abstract class MethodHandle_ {
    @Alias
    final LambdaForm_ form;

    private MethodHandle_(LambdaForm_ form) {
        this.form = form;
    }

    @Alias
    abstract BoundMethodHandle_ rebind();

    @Alias
    native MethodHandle viewAsType(MethodType type, boolean strict);

    @Replace
    public Object invokeWithArguments(Object... arguments) throws Throwable {
        int count = arguments == null ? 0 : arguments.length;
        MethodHandle generic = ((MethodHandle) (Object) this).asType(MethodType.genericMethodType(count));
        return Form.of(generic).run(count == 0 ? Form.NONE : arguments);
    }
}
