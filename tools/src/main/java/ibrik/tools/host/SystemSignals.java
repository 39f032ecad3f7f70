package ibrik.tools.host;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/// Signals to this process.
///
/// WHY: `sun.misc.Signal` is the only door to them, and the compiler warns of each mention of it, so it goes by name.
public final class SystemSignals {
    private static final Runnable NOTHING = () -> {};

    private SystemSignals() {}

    /// From now on the signal is for `handler`, which gets its number on a thread of its own. One that was ignored when
    /// this process was started stays so.
    ///
    /// @param name without `SIG`
    /// @return undoes it
    public static Runnable handle(String name, IntConsumer handler) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = type.getConstructor(String.class).newInstance(name);
            int number = (int) type.getMethod("getNumber").invoke(signal);
            Method handle = type.getMethod("handle", type, handlerType);
            Object ours = Proxy.newProxyInstance(
                    SystemSignals.class.getClassLoader(), new Class<?>[] {handlerType}, (self, method, arguments) -> {
                        handler.accept(number);
                        return null;
                    });
            Object before = handle.invoke(null, signal, ours);
            return () -> restore(handle, signal, before);
        } catch (ReflectiveOperationException unavailable) {
            // This JVM leaves the signal to the system (-Xrs): it ends us, and with us what is bound to us.
            return NOTHING;
        }
    }

    private static void restore(Method handle, Object signal, Object before) {
        try {
            handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
