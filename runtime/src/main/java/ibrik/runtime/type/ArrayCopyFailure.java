package ibrik.runtime.type;

import ibrik.vocabulary.layout.HubLayout;

/// The exceptions of [ArrayCopy], worded as HotSpot words them (`typeArrayKlass.cpp`, `objArrayKlass.cpp`, JDK 25).
final class ArrayCopyFailure {
    private ArrayCopyFailure() {}

    static ArrayStoreException types(Object source, Object target) {
        int sourceHub = Hubs.of(source);
        int targetHub = Hubs.of(target);
        if (!Hubs.isArray(sourceHub)) {
            return new ArrayStoreException(
                    "arraycopy: source type " + source.getClass().getName() + " is not an array");
        }
        if (!Hubs.isArray(targetHub)) {
            return new ArrayStoreException(
                    "arraycopy: destination type " + target.getClass().getName() + " is not an array");
        }
        return new ArrayStoreException(
                "arraycopy: type mismatch: can not copy " + kindOf(source) + "[] into " + kindOf(target) + "[]");
    }

    static ArrayStoreException element(Object source, Object target) {
        Class<?> from = source.getClass().getComponentType();
        Class<?> to = target.getClass().getComponentType();
        if (!from.isAssignableFrom(to)) {
            return new ArrayStoreException("arraycopy: type mismatch: can not copy " + from.getTypeName() + "[] into "
                    + to.getTypeName() + "[]");
        }
        return new ArrayStoreException("arraycopy: element type mismatch: can not cast one of the elements of "
                + from.getTypeName() + "[] to the type of the destination array, " + to.getTypeName());
    }

    static ArrayIndexOutOfBoundsException range(Object source, int from, Object target, int to, int length) {
        return new ArrayIndexOutOfBoundsException(rangeMessage(source, from, target, to, length));
    }

    private static String rangeMessage(Object source, int from, Object target, int to, int length) {
        if (from < 0) {
            return "arraycopy: source index " + from + bounds(source);
        }
        if (to < 0) {
            return "arraycopy: destination index " + to + bounds(target);
        }
        if (length < 0) {
            return "arraycopy: length " + length + " is negative";
        }
        if (length > Arrays.length(source) - from) {
            return "arraycopy: last source index " + Integer.toUnsignedString(from + length) + bounds(source);
        }
        return "arraycopy: last destination index " + Integer.toUnsignedString(to + length) + bounds(target);
    }

    private static String bounds(Object array) {
        return " out of bounds for " + kindOf(array) + "[" + Arrays.length(array) + "]";
    }

    private static String kindOf(Object array) {
        if (Hubs.kind(Hubs.of(array)) == HubLayout.KIND_REFERENCE_ARRAY) {
            return "object array";
        }
        return array.getClass().getComponentType().getName();
    }
}
