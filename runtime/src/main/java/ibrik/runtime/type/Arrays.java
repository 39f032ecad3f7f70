package ibrik.runtime.type;

import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Arrays whose type is known only at run time.
@UsesMagic("reads array lengths and computes element addresses")
public final class Arrays {
    private Arrays() {}

    /// The length of an object that is an array.
    @Inline
    public static int length(Object array) {
        // SAFE: the caller knows that this is an array; its length stands at this offset (ObjectLayout).
        return Memory.loadInt(Memory.addressOf(array).plus(ObjectLayout.ARRAY_LENGTH));
    }

    /// The address of an element; index and type are the caller's business.
    @Inline
    public static Address element(Object array, int index, int logBytes) {
        return Memory.addressOf(array).plus(ObjectLayout.ARRAY_ELEMENTS + ((long) index << logBytes));
    }

    /// A new array with elements of this type.
    ///
    /// @throws NegativeArraySizeException with the length as message
    /// @throws IllegalArgumentException for `void`
    public static Object create(Class<?> elementType, int length) {
        if (elementType == void.class) {
            throw new IllegalArgumentException();
        }
        int hub = arrayHub(elementType);
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        return Allocation.array(hub, length);
    }

    /// A new array of arrays: `new E[lengths[0]][lengths[1]]...`.
    public static Object create(Class<?> elementType, int[] lengths) {
        if (lengths.length == 0 || elementType == void.class) {
            throw new IllegalArgumentException();
        }
        Class<?> type = elementType;
        int hub = 0;
        for (int dimension = 0; dimension < lengths.length; dimension++) {
            hub = arrayHub(type);
            type = Hubs.mirror(hub);
        }
        return Allocation.multiArray(hub, lengths);
    }

    private static int arrayHub(Class<?> elementType) {
        if (elementType.isPrimitive()) {
            return Hubs.of(emptyPrimitives(elementType));
        }
        int hub = Hubs.arrayOf(((Mirror_) (Object) elementType).hubOffset);
        if (hub == 0) {
            throw new UnsupportedOperationException(elementType.getName()
                    + "[] is not in the image: name the array type somewhere in the program, as in `new "
                    + elementType.getTypeName() + "[0]`");
        }
        return hub;
    }

    /// Names each type, so that all of them are in an image that makes arrays by their classes.
    private static Object emptyPrimitives(Class<?> elementType) {
        if (elementType == int.class) {
            return new int[0];
        }
        if (elementType == long.class) {
            return new long[0];
        }
        if (elementType == double.class) {
            return new double[0];
        }
        if (elementType == byte.class) {
            return new byte[0];
        }
        if (elementType == char.class) {
            return new char[0];
        }
        if (elementType == boolean.class) {
            return new boolean[0];
        }
        if (elementType == float.class) {
            return new float[0];
        }
        return new short[0];
    }
}
