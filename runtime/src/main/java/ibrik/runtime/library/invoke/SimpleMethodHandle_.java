package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodType;

/// The class of all handles that are not direct.
@Substitute("java.lang.invoke.SimpleMethodHandle")
final class SimpleMethodHandle_ {
    private SimpleMethodHandle_() {}

    @Alias
    static native BoundMethodHandle_ make(MethodType type, LambdaForm_ form);
}
