package ibrik.runtime.library.reflect;

import ibrik.runtime.initialisation.ClassInitialisation;
import java.lang.reflect.InvocationTargetException;
import jdk.internal.reflect.MethodAccessor;

/// The call of one method; the compiler generates a subclass for each method that can be called by reflection.
public abstract class MethodCall implements MethodAccessor {
    Class<?> declaringClass;
    Class<?>[] parameterTypes;
    boolean isStatic;

    protected MethodCall() {}

    /// Calls the method with a receiver and arguments that fit.
    public abstract Object call(Object receiver, Object[] arguments) throws Throwable;

    @Override
    public final Object invoke(Object receiver, Object[] arguments) throws InvocationTargetException {
        if (isStatic) {
            // Before the call, so that its failure is not taken for one of the method.
            ClassInitialisation.initialised(declaringClass);
        } else if (!declaringClass.isInstance(receiver)) {
            throw new IllegalArgumentException("object of type "
                    + receiver.getClass().getName() + " is not an instance of " + declaringClass.getName());
        }
        Conversions.check(parameterTypes, arguments);
        try {
            return call(receiver, arguments);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
    }

    @Override
    public final Object invoke(Object receiver, Object[] arguments, Class<?> caller) throws InvocationTargetException {
        return invoke(receiver, arguments);
    }

    // What generated code calls for arguments of primitive types.

    protected static boolean toBoolean(Object value) {
        return Conversions.toBoolean(value);
    }

    protected static byte toByte(Object value) {
        return Conversions.toByte(value);
    }

    protected static char toChar(Object value) {
        return Conversions.toChar(value);
    }

    protected static short toShort(Object value) {
        return Conversions.toShort(value);
    }

    protected static int toInt(Object value) {
        return Conversions.toInt(value);
    }

    protected static long toLong(Object value) {
        return Conversions.toLong(value);
    }

    protected static float toFloat(Object value) {
        return Conversions.toFloat(value);
    }

    protected static double toDouble(Object value) {
        return Conversions.toDouble(value);
    }
}
