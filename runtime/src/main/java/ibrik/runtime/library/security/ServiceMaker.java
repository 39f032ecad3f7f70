package ibrik.runtime.library.security;

import ibrik.runtime.library.lang.Makers;
import ibrik.runtime.type.ClassTable;
import java.lang.reflect.InvocationTargetException;
import java.security.InvalidParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

/// Objects of the classes that providers name. The compiler knows which of them the program can ask for: see
/// `docs/compiler/06-reflection.md`, "Providers of security".
final class ServiceMaker {
    private ServiceMaker() {}

    /// @throws ClassNotFoundException if the image has no such class
    static Class<?> find(String name) throws ClassNotFoundException {
        Class<?> found = ClassTable.loadOrNull(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    /// By the constructor without parameters.
    static Object make(Class<?> type) throws NoSuchMethodException, InstantiationException, InvocationTargetException {
        if (Makers.modifiers(type) < 0) {
            throw new NoSuchMethodException(type.getName() + ".<init>()");
        }
        return Makers.call(type);
    }

    /// By the constructor with this parameter; where there is none and the argument is null, by the one without.
    static Object make(Class<?> type, Class<?> parameter, Object argumentOrNull)
            throws NoSuchMethodException, InstantiationException, InvocationTargetException {
        if (Makers.hasConstructor(type, parameter)) {
            return Makers.call(type, argumentOrNull);
        }
        NoSuchMethodException missing =
                new NoSuchMethodException(type.getName() + ".<init>(" + parameter.getName() + ")");
        if (argumentOrNull != null) {
            throw missing;
        }
        try {
            return make(type);
        } catch (NoSuchMethodException second) {
            missing.addSuppressed(second);
            throw missing;
        }
    }

    /// What providers of the JDK do in code of their own: an object of the class that they also name.
    static Object make(Provider.Service service, Object argumentOrNull) throws NoSuchAlgorithmException {
        if (argumentOrNull != null) {
            throw new InvalidParameterException("constructorParameter not used with " + service.getType() + " engines");
        }
        try {
            return make(findNested(service.getClassName()));
        } catch (ReflectiveOperationException failure) {
            throw failed(service, failure);
        }
    }

    /// The same of engines with this parameter.
    static Object make(Provider.Service service, Class<?> parameter, Object argumentOrNull)
            throws NoSuchAlgorithmException {
        try {
            return make(findNested(service.getClassName()), parameter, argumentOrNull);
        } catch (ReflectiveOperationException failure) {
            throw failed(service, failure);
        }
    }

    /// These providers name some nested classes as source code does.
    private static Class<?> findNested(String name) throws ClassNotFoundException {
        Class<?> found = ClassTable.loadOrNull(name);
        if (found == null) {
            int end = name.lastIndexOf('.');
            found = find(name.substring(0, end) + '$' + name.substring(end + 1));
        }
        return found;
    }

    private static NoSuchAlgorithmException failed(Provider.Service service, ReflectiveOperationException failure) {
        return new NoSuchAlgorithmException(
                "Error constructing " + service.getType() + " for " + service.getAlgorithm() + " using "
                        + service.getProvider().getName(),
                failure instanceof InvocationTargetException ? failure.getCause() : failure);
    }
}
