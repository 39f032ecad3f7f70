package ibrik.compiler.interpret.object;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.vocabulary.layout.ObjectLayout;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// An array; elements of primitive type lie in [#bytes()], references in [#elements()].
public final class ArrayObject extends HeapObject {
    private static final byte[] NO_BYTES = {};
    private static final HeapObject[] NO_REFERENCES = {};

    private final int length;
    private boolean sealed;

    private ArrayObject(
            ArrayType type, int length, byte[] bytes, HeapObject[] references, ClassType maker, int serial) {
        super(type, ObjectLayout.ARRAY_ELEMENTS, bytes, references, maker, serial);
        this.length = length;
    }

    static ArrayObject of(ArrayType type, int length, ClassType maker, int serial) {
        boolean ofReferences = type.element().isReference();
        long size = (long) length * type.element().bytes() + 7 & -8;
        if (size > Integer.MAX_VALUE - 8) {
            throw new Refused("an array of " + size + " bytes");
        }
        return new ArrayObject(
                type,
                length,
                ofReferences ? NO_BYTES : new byte[(int) size],
                ofReferences ? new HeapObject[length] : NO_REFERENCES,
                maker,
                serial);
    }

    @Override
    public ArrayType type() {
        return (ArrayType) super.type();
    }

    public int length() {
        return length;
    }

    /// The elements of a reference array, with null for null; empty for primitive arrays.
    public List<HeapObject> elements() {
        return Collections.unmodifiableList(Arrays.asList(references()));
    }

    /// Byte offset of an element from the start of the object.
    public long offsetOf(int index) {
        return ObjectLayout.ARRAY_ELEMENTS + (long) index * type().element().bytes();
    }

    /// True if nobody writes the array any more: see [SharedState#seals].
    public boolean isSealed() {
        return sealed;
    }

    public void seal() {
        sealed = true;
    }

    public boolean holdsReferences() {
        return type().element().isReference();
    }
}
