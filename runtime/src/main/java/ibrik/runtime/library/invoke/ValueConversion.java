package ibrik.runtime.library.invoke;

import ibrik.runtime.library.reflect.Conversions;

/// Conversions of one value, as `MethodHandle.asType` and `MethodHandles.explicitCastArguments` define them.
final class ValueConversion {
    private ValueConversion() {}

    /// Whether a value can stay as it is.
    ///
    /// @param isStrict whether it is `asType`, which checks interfaces
    static boolean isNone(Class<?> from, Class<?> to, boolean isStrict) {
        if (from == to) {
            return true;
        }
        if (from.isPrimitive() || to.isPrimitive()) {
            return false;
        }
        return to.isAssignableFrom(from) || !isStrict && to.isInterface();
    }

    static Object convert(Object value, Class<?> from, Class<?> to, boolean isStrict) {
        if (from == void.class || to == void.class) {
            return zero(to);
        }
        if (from.isPrimitive()) {
            return to.isPrimitive() ? number(value, to) : to.cast(value);
        }
        if (to.isPrimitive()) {
            return isStrict ? unboxed(value, from, to) : cast(value, to);
        }
        return !isStrict && to.isInterface() ? value : to.cast(value);
    }

    private static Object unboxed(Object value, Class<?> from, Class<?> to) {
        if (value == null) {
            throw new NullPointerException(
                    from == wrapperOf(to)
                            ? "Cannot invoke \"" + from.getName() + "." + to + "Value()\" because \"x\" is null"
                            : unboxingOfNull(to));
        }
        Object held = held(value);
        return Conversions.fits(to, held) ? number(held, to) : wrapperOf(to).cast(value);
    }

    /// As the JDK's code for it says.
    private static String unboxingOfNull(Class<?> to) {
        Class<?> taken = to == boolean.class || to == char.class ? int.class : to;
        return "Cannot invoke \"java.lang.Number." + taken + "Value()\" because the return value of"
                + " \"sun.invoke.util.ValueConversions.primitiveConversion(sun.invoke.util.Wrapper, Object, boolean)\""
                + " is null";
    }

    private static Object cast(Object value, Class<?> to) {
        if (value == null) {
            return zero(to);
        }
        Object held = held(value);
        return Conversions.fits(double.class, held) || held instanceof Boolean
                ? number(held, to)
                : wrapperOf(to).cast(value);
    }

    private static Object held(Object value) {
        return value instanceof Character || value instanceof Boolean ? value : (Number) value;
    }

    /// The value of one primitive type as one of another, by the casts of the language; a boolean is 0 or 1.
    static Object number(Object value, Class<?> to) {
        Number number = switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Character character -> (int) character;
            default -> (Number) value;
        };
        return switch (to.descriptorString().charAt(0)) {
            case 'Z' -> (number.byteValue() & 1) != 0;
            case 'B' -> number.byteValue();
            case 'C' -> (char) number.intValue();
            case 'S' -> number.shortValue();
            case 'I' -> number.intValue();
            case 'J' -> number.longValue();
            case 'F' -> number.floatValue();
            default -> number.doubleValue();
        };
    }

    /// Null for void and references.
    static Object zero(Class<?> type) {
        return type.isPrimitive() && type != void.class ? number(0, type) : null;
    }

    static Class<?> wrapperOf(Class<?> primitive) {
        return primitive == void.class ? Void.class : zero(primitive).getClass();
    }
}
