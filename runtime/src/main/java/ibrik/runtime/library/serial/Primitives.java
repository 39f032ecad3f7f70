package ibrik.runtime.library.serial;

import jdk.internal.util.ByteArray;

/// Values of primitive types as a stream has them: big-endian.
final class Primitives {
    private Primitives() {}

    /// What a field holds that nobody has set.
    static Object zeroOrNull(Class<?> type) {
        return type.isPrimitive()
                ? read(new byte[Long.BYTES], 0, type.descriptorString().charAt(0))
                : null;
    }

    /// @param code the first letter of the type's descriptor
    static Object read(byte[] bytes, int at, char code) {
        return switch (code) {
            case 'Z' -> ByteArray.getBoolean(bytes, at);
            case 'B' -> bytes[at];
            case 'C' -> ByteArray.getChar(bytes, at);
            case 'S' -> ByteArray.getShort(bytes, at);
            case 'I' -> ByteArray.getInt(bytes, at);
            case 'F' -> ByteArray.getFloat(bytes, at);
            case 'J' -> ByteArray.getLong(bytes, at);
            case 'D' -> ByteArray.getDouble(bytes, at);
            default -> throw new InternalError("no primitive type: " + code);
        };
    }
}
