package ibrik.runtime.library.lang;

import ibrik.runtime.library.reflect.ClassMembers_;
import ibrik.runtime.library.reflect.ConstructorCall;
import ibrik.runtime.library.reflect.Members;
import ibrik.runtime.library.reflect.NoMaker;
import ibrik.runtime.missing.NamedClasses;
import ibrik.runtime.type.ClassTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

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
            throw NamedClasses.notFound(name);
        }
        return found;
    }

    /// Stands for `Class.newInstance` in these classes; throws whatever the constructor throws, and what HotSpot does
    /// where the caller may not call it.
    public static Object make(Class<?> type, Class<?> caller) throws InstantiationException, IllegalAccessException {
        int modifiers = modifiers(type);
        if (modifiers < 0) {
            InstantiationException without = new InstantiationException(type.getName());
            without.initCause(new NoSuchMethodException(type.getName().concat(".<init>()")));
            throw without;
        }
        // Who is outside of the class sees a protected one as public.
        if (!Modifier.isPublic(modifiers) || (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
            throw new IllegalAccessException(caller + " (in module java.logging) cannot access a member of " + type
                    + " with modifiers \"" + Modifier.toString(modifiers) + "\"");
        }
        try {
            return call(type);
        } catch (InvocationTargetException failure) {
            throw Makers.<RuntimeException>unchecked(failure.getCause());
        }
    }

    /// An object by the public constructor without parameters, whoever asks; throws whatever that throws.
    ///
    /// @throws InstantiationException if the class is abstract, has no such constructor, or is none of those
    public static Object make(Class<?> type) throws InstantiationException {
        try {
            return call(type);
        } catch (InvocationTargetException failure) {
            throw Makers.<RuntimeException>unchecked(failure.getCause());
        }
    }

    /// The same as reflection has it.
    public static Object call(Class<?> type) throws InstantiationException, InvocationTargetException {
        ConstructorCall makerOrNull = makerOrNull(type);
        if (makerOrNull == null || makerOrNull instanceof NoMaker) {
            throw new InstantiationException();
        }
        return makerOrNull.newInstance(new Object[0]);
    }

    /// Of the constructor without parameters; -1 if there is none, or the class is none of those.
    public static int modifiers(Class<?> type) {
        ConstructorCall makerOrNull = makerOrNull(type);
        if (makerOrNull == null) {
            return -1;
        }
        return makerOrNull instanceof NoMaker none ? none.modifiers : Modifier.PUBLIC;
    }

    /// True if objects of the class are made with an argument of this type.
    public static boolean hasConstructor(Class<?> type, Class<?> parameter) {
        ConstructorCall adapterOrNull = adapterOrNull(type);
        return adapterOrNull != null && adapterOrNull.takes(parameter);
    }

    /// An object by the constructor that [#hasConstructor] found.
    public static Object call(Class<?> type, Object argument) throws InvocationTargetException {
        return adapterOrNull(type).newInstance(new Object[] {argument});
    }

    private static ConstructorCall adapterOrNull(Class<?> type) {
        Members members = ((ClassMembers_) (Object) type).members;
        return members == null ? null : members.adapter;
    }

    private static ConstructorCall makerOrNull(Class<?> type) {
        Members members = ((ClassMembers_) (Object) type).members;
        return members == null ? null : members.maker;
    }

    /// Throws it though no signature says so.
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
