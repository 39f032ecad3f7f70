package ibrik.runtime.library.reflect;

import ibrik.runtime.missing.MissingEntry;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/// Finds the class of proxies for interfaces.
final class ProxyCalls {
    private ProxyCalls() {}

    /// @throws IllegalArgumentException      as HotSpot, if no class can be a proxy of these
    /// @throws UnsupportedOperationException if the image has none
    static ProxyCall find(ClassLoader loader, Class<?>[] interfaces) {
        check(loader, interfaces);
        ProxyCall found = findOrNull(interfaces);
        if (found == null) {
            throw new UnsupportedOperationException(MissingEntry.told(
                    "the image has no class of proxies for " + Arrays.toString(interfaces),
                    MissingEntry.proxy(interfaces)));
        }
        return found;
    }

    static boolean isProxy(Class<?> type) {
        if (type == Proxy.class || !Proxy.class.isAssignableFrom(type)) {
            return false;
        }
        ProxyCall found = findOrNull(type.getInterfaces());
        return found != null && found.type == type;
    }

    private static ProxyCall findOrNull(Class<?>[] interfaces) {
        Class<?> first = interfaces.length == 0 ? Object.class : interfaces[0];
        Members members = ((ClassMembers_) (Object) first).members;
        if (members != null && members.proxies != null) {
            for (ProxyCall each : members.proxies) {
                if (Arrays.equals(each.interfaces, interfaces)) {
                    return each;
                }
            }
        }
        return null;
    }

    private static void check(ClassLoader loader, Class<?>[] interfaces) {
        Class<?> hidden = null;
        for (int index = 0; index < interfaces.length; index++) {
            Class<?> each = interfaces[index];
            checkAlone(loader, each);
            for (int before = 0; before < index; before++) {
                if (interfaces[before] == each) {
                    throw new IllegalArgumentException("repeated interface: " + each.getName());
                }
            }
        }
        for (Class<?> each : interfaces) {
            if (!Modifier.isPublic(each.getModifiers())) {
                if (hidden != null && !hidden.getPackageName().equals(each.getPackageName())) {
                    throw new IllegalArgumentException("cannot have non-public interfaces in different packages");
                }
                hidden = each;
            }
        }
    }

    private static void checkAlone(ClassLoader loader, Class<?> each) {
        if (!each.isInterface()) {
            throw new IllegalArgumentException(each.getName() + " is not an interface");
        }
        if (each.isHidden()) {
            throw new IllegalArgumentException(each.getName() + " is a hidden interface");
        }
        if (each.isSealed()) {
            throw new IllegalArgumentException(each.getName() + " is a sealed interface");
        }
        if (loader == null && each.getClassLoader() != null) {
            throw new IllegalArgumentException(
                    each.getName() + " referenced from a method is not visible from class loader: null");
        }
    }
}
