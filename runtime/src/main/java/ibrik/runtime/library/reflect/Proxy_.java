package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;

/// Proxies: their classes were made when the image was built, see `docs/compiler/06-reflection.md`, "Proxies".
@Substitute("java.lang.reflect.Proxy")
public class Proxy_ {
    @Replace("<clinit>")
    @Harmless("its fields serve classes that are made at run time")
    private static void initialise() {}

    @Replace
    public static Object newProxyInstance(ClassLoader loader, Class<?>[] interfaces, InvocationHandler handler) {
        Objects.requireNonNull(handler);
        return ProxyCalls.find(loader, interfaces).create(handler);
    }

    @Replace
    public static Class<?> getProxyClass(ClassLoader loader, Class<?>... interfaces) {
        return ProxyCalls.find(loader, interfaces).type;
    }

    @Replace
    public static boolean isProxyClass(Class<?> type) {
        return ProxyCalls.isProxy(type);
    }

    /// Throws unless the method is one of the proxy's that no interface of it overrides.
    @Alias
    private static native Class<?> findProxyInterfaceOrElseThrow(Class<?> proxyClass, Method method);

    @Replace
    static Object invokeDefault(Object proxy, Method method, Object[] arguments, Class<?> caller) throws Throwable {
        if (!ProxyCalls.isProxy(proxy.getClass())) {
            throw new IllegalArgumentException("'proxy' is not a proxy instance");
        }
        if (!method.isDefault()) {
            throw new IllegalArgumentException("\"" + method + "\" is not a default method");
        }
        if (caller != null) {
            ((AccessibleObject_) (Object) method)
                    .checkAccess(caller, method.getDeclaringClass(), proxy.getClass(), method.getModifiers());
        }
        findProxyInterfaceOrElseThrow(proxy.getClass(), method);
        try {
            return Method_.defaultCall(method).invoke(proxy, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
