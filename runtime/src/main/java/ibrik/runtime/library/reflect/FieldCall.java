package ibrik.runtime.library.reflect;

import ibrik.runtime.initialisation.ClassInitialisation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.reflect.FieldAccessor;

/// Access to one field; the compiler generates a subclass for each field that can be reached by reflection.
public abstract class FieldCall implements FieldAccessor {
    Field field;
    /// Whether `setAccessible(true)` was called, which lets final fields be written.
    boolean isOverride;

    protected FieldCall() {}

    /// Reads the field of an object of the right class; of no object, if it is static.
    public abstract Object read(Object object);

    /// Stores a value that fits; this one is of final fields that no program can get a right to write, but the JDK.
    public void write(Object object, Object value) {
        throw new UnsupportedOperationException(
                describe() + " is not written in an image: its package is not open to the application");
    }

    /// The offset in an object, or the address of a static field.
    protected abstract long place();

    @Override
    public final Object get(Object object) {
        if (!isOwner(object)) {
            throw new IllegalArgumentException(
                    "Can not get " + describe() + " on " + object.getClass().getName());
        }
        return read(object);
    }

    @Override
    public final void set(Object object, Object value) throws IllegalAccessException {
        set(object, value, value == null ? "null value" : value.getClass().getName());
    }

    private void set(Object object, Object value, String shown) throws IllegalAccessException {
        if (!isOwner(object)) {
            throw new IllegalArgumentException(
                    "Can not set " + describe() + " to " + object.getClass().getName());
        }
        if (Modifier.isFinal(field.getModifiers()) && (!isOverride || !mayOverride())) {
            throw new IllegalAccessException("Can not set " + describe() + " to " + shown);
        }
        if (!Conversions.fits(field.getType(), value)) {
            throw new IllegalArgumentException("Can not set " + describe() + " to " + shown);
        }
        write(object, value);
    }

    private void setPrimitive(Object object, Object value, String type) throws IllegalAccessException {
        set(object, value, "(" + type + ")" + value);
    }

    private boolean mayOverride() {
        Class<?> owner = field.getDeclaringClass();
        return !Modifier.isStatic(field.getModifiers()) && !owner.isRecord() && !owner.isHidden();
    }

    private boolean isOwner(Object object) {
        if (Modifier.isStatic(field.getModifiers())) {
            // Comes before all other checks.
            ClassInitialisation.initialised(field.getDeclaringClass());
            return true;
        }
        if (object == null) {
            throw new NullPointerException("Cannot invoke \"Object.getClass()\" because \"obj\" is null");
        }
        return field.getDeclaringClass().isInstance(object);
    }

    private Object readAs(Object object, Class<?> wanted) {
        Object value = get(object);
        if (!field.getType().isPrimitive() || !Conversions.fits(wanted, value)) {
            throw new IllegalArgumentException(
                    "Attempt to get " + field.getType().getName() + " field \""
                            + field.getDeclaringClass().getName() + "." + field.getName()
                            + "\" with illegal data type conversion to " + wanted.getName());
        }
        return value;
    }

    private String describe() {
        StringBuilder text = new StringBuilder();
        if (Modifier.isStatic(field.getModifiers())) {
            text.append("static ");
        }
        if (Modifier.isFinal(field.getModifiers())) {
            text.append("final ");
        }
        return text.append(field.getType().getName())
                .append(" field ")
                .append(field.getDeclaringClass().getName())
                .append('.')
                .append(field.getName())
                .toString();
    }

    @Override
    public final boolean getBoolean(Object object) {
        return Conversions.toBoolean(readAs(object, boolean.class));
    }

    @Override
    public final byte getByte(Object object) {
        return Conversions.toByte(readAs(object, byte.class));
    }

    @Override
    public final char getChar(Object object) {
        return Conversions.toChar(readAs(object, char.class));
    }

    @Override
    public final short getShort(Object object) {
        return Conversions.toShort(readAs(object, short.class));
    }

    @Override
    public final int getInt(Object object) {
        return Conversions.toInt(readAs(object, int.class));
    }

    @Override
    public final long getLong(Object object) {
        return Conversions.toLong(readAs(object, long.class));
    }

    @Override
    public final float getFloat(Object object) {
        return Conversions.toFloat(readAs(object, float.class));
    }

    @Override
    public final double getDouble(Object object) {
        return Conversions.toDouble(readAs(object, double.class));
    }

    @Override
    public final void setBoolean(Object object, boolean value) throws IllegalAccessException {
        setPrimitive(object, value, "boolean");
    }

    @Override
    public final void setByte(Object object, byte value) throws IllegalAccessException {
        setPrimitive(object, value, "byte");
    }

    @Override
    public final void setChar(Object object, char value) throws IllegalAccessException {
        setPrimitive(object, value, "char");
    }

    @Override
    public final void setShort(Object object, short value) throws IllegalAccessException {
        setPrimitive(object, value, "short");
    }

    @Override
    public final void setInt(Object object, int value) throws IllegalAccessException {
        setPrimitive(object, value, "int");
    }

    @Override
    public final void setLong(Object object, long value) throws IllegalAccessException {
        setPrimitive(object, value, "long");
    }

    @Override
    public final void setFloat(Object object, float value) throws IllegalAccessException {
        setPrimitive(object, value, "float");
    }

    @Override
    public final void setDouble(Object object, double value) throws IllegalAccessException {
        setPrimitive(object, value, "double");
    }
}
