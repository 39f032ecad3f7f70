package ibrik.runtime.library.reflect;

/// Arguments of reflective calls: checks, unboxing and widening (JLS 5.1.2), as `java.lang.reflect` defines them.
public final class Conversions {
    private Conversions() {}

    /// Throws what HotSpot throws for arguments that do not fit.
    static void check(Class<?>[] types, Object[] arguments) {
        int given = arguments == null ? 0 : arguments.length;
        if (given != types.length) {
            throw new IllegalArgumentException("wrong number of arguments: " + given + " expected: " + types.length);
        }
        for (int index = 0; index < given; index++) {
            if (!fits(types[index], arguments[index])) {
                throw new IllegalArgumentException("argument type mismatch");
            }
        }
    }

    /// True if a value can be passed, or stored, as this type.
    public static boolean fits(Class<?> type, Object value) {
        if (!type.isPrimitive()) {
            return value == null || type.isInstance(value);
        }
        return value != null && rank(value) != 0 && widens(value, type);
    }

    private static boolean widens(Object value, Class<?> type) {
        if (type == boolean.class) {
            return value instanceof Boolean;
        }
        if (type == char.class) {
            return value instanceof Character;
        }
        return switch (rank(value)) {
            case 1 -> type != boolean.class;
            case 2 -> type != byte.class;
            case 3 -> type != byte.class && type != short.class;
            case 4 -> type == int.class || rankOf(type) > 4;
            default -> rankOf(type) >= rank(value);
        };
    }

    /// The order of widening: byte 1, short 2, char 3, int 4, long 5, float 6, double 7; boolean 8; else 0.
    private static int rank(Object value) {
        return switch (value) {
            case Byte unused -> 1;
            case Short unused -> 2;
            case Character unused -> 3;
            case Integer unused -> 4;
            case Long unused -> 5;
            case Float unused -> 6;
            case Double unused -> 7;
            case Boolean unused -> 8;
            default -> 0;
        };
    }

    private static int rankOf(Class<?> type) {
        if (type == double.class) {
            return 7;
        }
        if (type == float.class) {
            return 6;
        }
        if (type == long.class) {
            return 5;
        }
        return type == int.class ? 4 : 0;
    }

    static boolean toBoolean(Object value) {
        return (Boolean) value;
    }

    static byte toByte(Object value) {
        return (Byte) value;
    }

    static char toChar(Object value) {
        return (Character) value;
    }

    static short toShort(Object value) {
        return value instanceof Byte number ? number : (Short) value;
    }

    static int toInt(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Character character -> character;
            case Short number -> number;
            default -> (Byte) value;
        };
    }

    static long toLong(Object value) {
        return value instanceof Long number ? number : toInt(value);
    }

    static float toFloat(Object value) {
        return switch (value) {
            case Float number -> number;
            case Long number -> number;
            default -> toInt(value);
        };
    }

    static double toDouble(Object value) {
        return switch (value) {
            case Double number -> number;
            case Float number -> number;
            case Long number -> number;
            default -> toInt(value);
        };
    }
}
