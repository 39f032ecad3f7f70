package ibrik.runtime.library.lang;

import ibrik.runtime.library.reflect.ConstructorCall;
import ibrik.runtime.library.reflect.Members;
import ibrik.runtime.type.ClassTable;
import java.lang.reflect.InvocationTargetException;

/// Objects of classes that are found by name, made by their public constructors without parameters: providers, bundles,
/// handlers of logs.
///
/// The compiler knows which classes these can be, and needs no other members of them, as reflection would. See
/// `docs/compiler/06-reflection.md`, "Makers".
public final class Makers {
    private Makers() {}

    /// Stands for `ClassLoader.loadClass` in classes of the JDK whose configurations name classes.
    public static Class<?> find(ClassLoader loader, String name) throws ClassNotFoundException {
        Class<?> found = ClassTable.loadOrNull(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    /// Stands for `Class.newInstance` in these classes; throws whatever the constructor throws.
    ///
    /// @throws InstantiationException if the class is abstract, has no such constructor, or is none of those
    public static Object make(Class<?> type) throws InstantiationException {
        Members members = ((Class_) (Object) type).members;
        ConstructorCall makerOrNull = members == null ? null : members.maker;
        if (makerOrNull == null) {
            throw new InstantiationException(type.getName());
        }
        try {
            return makerOrNull.newInstance(new Object[0]);
        } catch (InvocationTargetException failure) {
            throw Makers.<RuntimeException>unchecked(failure.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
