package ibrik.compiler.interpret.object;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.Field;

/// What a `VarHandle` of the snapshot reads and writes.
public sealed interface VarHandleTarget {
    /// A field; instance fields have the object as the one coordinate.
    record OfField(Field field) implements VarHandleTarget {}

    /// An array element; coordinates are the array and the index.
    record OfArray(ArrayType array) implements VarHandleTarget {}

    /// Bytes of a `byte[]` taken together; coordinates are the array and the index of the first byte.
    ///
    /// @param view array type of the values, such as `int[]`
    record OfBytes(ArrayType view, boolean bigEndian) implements VarHandleTarget {}
}
