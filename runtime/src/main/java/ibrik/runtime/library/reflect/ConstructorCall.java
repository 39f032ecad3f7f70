package ibrik.runtime.library.reflect;

import ibrik.runtime.initialisation.ClassInitialisation;
import java.lang.reflect.InvocationTargetException;
import jdk.internal.reflect.ConstructorAccessor;

/// The call of one constructor; the compiler generates a subclass for each that can be called by reflection.
public abstract class ConstructorCall implements ConstructorAccessor {
    Class<?> declaringClass;
    Class<?>[] parameterTypes;

    protected ConstructorCall() {}

    /// Makes an object from arguments that fit.
    public abstract Object create(Object[] arguments) throws Throwable;

    /// True if it has one parameter, of this type.
    public final boolean takes(Class<?> only) {
        return parameterTypes.length == 1 && parameterTypes[0] == only;
    }

    @Override
    public final Object newInstance(Object[] arguments) throws InvocationTargetException {
        // Before the call, so that its failure is not taken for one of the constructor.
        ClassInitialisation.initialised(declaringClass);
        Conversions.check(parameterTypes, arguments);
        try {
            return create(arguments);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
    }
}
