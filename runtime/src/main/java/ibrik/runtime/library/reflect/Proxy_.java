package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.InvocationHandler;

/// Proxies are classes that come into being at run time.
@Substitute("java.lang.reflect.Proxy")
public class Proxy_ {
    @Add
    private static final String REASON = "proxies are classes made at run time, which an image cannot hold: "
            + "write a class that implements the interface";

    @Delete(REASON)
    public static native Object newProxyInstance(ClassLoader loader, Class<?>[] interfaces, InvocationHandler handler);

    @Delete(REASON)
    public static native Class<?> getProxyClass(ClassLoader loader, Class<?>... interfaces);
}
