package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;

/// Forms that make, read and write arrays.
final class ArrayForms {
    // The order of MethodHandleImpl.ArrayAccess.
    private static final int GET = 0;
    private static final int SET = 1;

    private ArrayForms() {}

    static MethodHandle accessor(Class<?> arrayType, int access) {
        if (!arrayType.isArray()) {
            throw new IllegalArgumentException("not an array: " + arrayType);
        }
        Class<?> element = arrayType.componentType();
        return switch (access) {
            case GET -> getter().typed(MethodType.methodType(element, arrayType, int.class));
            case SET -> setter().typed(MethodType.methodType(void.class, arrayType, int.class, element));
            default -> length().typed(MethodType.methodType(int.class, arrayType));
        };
    }

    private static Form getter() {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                return Array.get(arguments[0], (Integer) arguments[1]);
            }
        };
    }

    private static Form setter() {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                int index = (Integer) arguments[1];
                if (arguments[0] instanceof Object[] array) {
                    array[index] = arguments[2];
                } else {
                    Array.set(arguments[0], index, arguments[2]);
                }
                return null;
            }
        };
    }

    private static Form length() {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                return Array.getLength(arguments[0]);
            }
        };
    }

    /// Makes an array of its arguments.
    static Form collector(Class<?> element, int count) {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                Object array = Array.newInstance(element, count);
                for (int i = 0; i < count; i++) {
                    Array.set(array, i, arguments[i]);
                }
                return array;
            }
        };
    }
}
