package ibrik.runtime.library.reflect;

import ibrik.runtime.type.Arrays;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// `java.lang.reflect.Array`: the one part of reflection that needs no members.
@Substitute("java.lang.reflect.Array")
public final class Array_ {
    @Replace
    private static Object newArray(Class<?> elementType, int length) {
        return Arrays.create(elementType, length);
    }

    @Replace
    private static Object multiNewArray(Class<?> elementType, int[] lengths) {
        return Arrays.create(elementType, lengths);
    }

    @Replace
    public static int getLength(Object array) {
        if (!array.getClass().isArray()) {
            throw notAnArray();
        }
        return Arrays.length(array);
    }

    @Replace
    public static Object get(Object array, int index) {
        if (array instanceof Object[] references) {
            return references[index];
        }
        if (array instanceof int[] ints) {
            return ints[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return chars[index];
        }
        if (array instanceof long[] longs) {
            return longs[index];
        }
        if (array instanceof double[] doubles) {
            return doubles[index];
        }
        if (array instanceof boolean[] booleans) {
            return booleans[index];
        }
        if (array instanceof float[] floats) {
            return floats[index];
        }
        if (array instanceof short[] shorts) {
            return shorts[index];
        }
        throw array == null ? new NullPointerException() : notAnArray();
    }

    @Replace
    public static void set(Object array, int index, Object value) {
        if (array instanceof Object[] references) {
            if (value != null && !references.getClass().getComponentType().isInstance(value)) {
                throw new IllegalArgumentException("array element type mismatch");
            }
            references[index] = value;
        } else if (value instanceof Integer number) {
            setInt(array, index, number);
        } else if (value instanceof Byte number) {
            setByte(array, index, number);
        } else if (value instanceof Character character) {
            setChar(array, index, character);
        } else if (value instanceof Long number) {
            setLong(array, index, number);
        } else if (value instanceof Double number) {
            setDouble(array, index, number);
        } else if (value instanceof Boolean truth) {
            setBoolean(array, index, truth);
        } else if (value instanceof Float number) {
            setFloat(array, index, number);
        } else if (value instanceof Short number) {
            setShort(array, index, number);
        } else {
            throw mismatch(array);
        }
    }

    @Replace
    public static boolean getBoolean(Object array, int index) {
        if (array instanceof boolean[] booleans) {
            return booleans[index];
        }
        throw mismatch(array);
    }

    @Replace
    public static byte getByte(Object array, int index) {
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        throw mismatch(array);
    }

    @Replace
    public static char getChar(Object array, int index) {
        if (array instanceof char[] chars) {
            return chars[index];
        }
        throw mismatch(array);
    }

    @Replace
    public static short getShort(Object array, int index) {
        return array instanceof short[] shorts ? shorts[index] : getByte(array, index);
    }

    @Replace
    public static int getInt(Object array, int index) {
        if (array instanceof int[] ints) {
            return ints[index];
        }
        return array instanceof char[] chars ? chars[index] : getShort(array, index);
    }

    @Replace
    public static long getLong(Object array, int index) {
        return array instanceof long[] longs ? longs[index] : getInt(array, index);
    }

    @Replace
    public static float getFloat(Object array, int index) {
        return array instanceof float[] floats ? floats[index] : getLong(array, index);
    }

    @Replace
    public static double getDouble(Object array, int index) {
        return array instanceof double[] doubles ? doubles[index] : getFloat(array, index);
    }

    @Replace
    public static void setBoolean(Object array, int index, boolean value) {
        if (!(array instanceof boolean[] booleans)) {
            throw mismatch(array);
        }
        booleans[index] = value;
    }

    @Replace
    public static void setByte(Object array, int index, byte value) {
        if (array instanceof byte[] bytes) {
            bytes[index] = value;
        } else {
            setShort(array, index, value);
        }
    }

    @Replace
    public static void setChar(Object array, int index, char value) {
        if (array instanceof char[] chars) {
            chars[index] = value;
        } else {
            setInt(array, index, value);
        }
    }

    @Replace
    public static void setShort(Object array, int index, short value) {
        if (array instanceof short[] shorts) {
            shorts[index] = value;
        } else {
            setInt(array, index, value);
        }
    }

    @Replace
    public static void setInt(Object array, int index, int value) {
        if (array instanceof int[] ints) {
            ints[index] = value;
        } else {
            setLong(array, index, value);
        }
    }

    @Replace
    public static void setLong(Object array, int index, long value) {
        if (array instanceof long[] longs) {
            longs[index] = value;
        } else {
            setFloat(array, index, value);
        }
    }

    @Replace
    public static void setFloat(Object array, int index, float value) {
        if (array instanceof float[] floats) {
            floats[index] = value;
        } else {
            setDouble(array, index, value);
        }
    }

    @Replace
    public static void setDouble(Object array, int index, double value) {
        if (!(array instanceof double[] doubles)) {
            throw mismatch(array);
        }
        doubles[index] = value;
    }

    @Add
    private static RuntimeException notAnArray() {
        return new IllegalArgumentException("Argument is not an array");
    }

    @Add
    private static RuntimeException mismatch(Object array) {
        if (array == null) {
            return new NullPointerException();
        }
        return array.getClass().isArray() ? new IllegalArgumentException("argument type mismatch") : notAnArray();
    }
}
