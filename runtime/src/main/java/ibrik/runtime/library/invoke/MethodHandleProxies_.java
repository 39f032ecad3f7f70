package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;

/// Objects of an interface that call a handle: the JDK makes a class for each.
@Substitute("java.lang.invoke.MethodHandleProxies")
final class MethodHandleProxies_ {
    private MethodHandleProxies_() {}

    @Delete("an image makes no class for a handle: write a lambda that calls the handle")
    public static native <T> T asInterfaceInstance(Class<T> type, MethodHandle target);
}
