package ibrik.runtime.library.reflect;

import java.lang.reflect.InvocationHandler;

/// Makes the proxies of one list of interfaces; the compiler generates a subclass for each.
public abstract class ProxyCall {
    Class<?> type;
    /// In the order in which the program lists them.
    Class<?>[] interfaces;

    protected ProxyCall() {}

    protected abstract Object create(InvocationHandler handler);
}
