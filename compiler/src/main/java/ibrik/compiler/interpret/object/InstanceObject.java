package ibrik.compiler.interpret.object;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;

/// An instance of a class; the mirror of a type is one of java.lang.Class that knows its type.
public final class InstanceObject extends HeapObject {
    private static final HeapObject[] NONE = {};

    private final JavaType mirrored;

    InstanceObject(ClassType type, boolean holdsReferences, JavaType mirrored, ClassType maker, int serial) {
        int size = type.instanceBytes();
        super(type, 0, new byte[size], holdsReferences ? new HeapObject[size >>> 3] : NONE, maker, serial);
        this.mirrored = mirrored;
    }

    @Override
    public ClassType type() {
        return (ClassType) super.type();
    }

    /// The type that this java.lang.Class object stands for; null if it is not one.
    public JavaType mirroredOrNull() {
        return mirrored;
    }

    /// The field that a byte offset of an access lies in.
    public Field fieldAt(long offset) {
        Field found = null;
        for (Field field : type().allInstanceFields()) {
            if (field.offset() <= offset && (found == null || found.offset() < field.offset())) {
                found = field;
            }
        }
        if (found == null) {
            throw new Refused("an access to the header of an object");
        }
        return found;
    }

    /// The value of a reference field, null for null.
    public HeapObject reference(Field field) {
        return reference(field.offset());
    }

    /// The value of a primitive field as the interpreter holds it: INT sign-extended, floats as raw bits, `boolean` and
    /// `char` zero-extended.
    public long bits(Field field) {
        return read(this, field.type(), field.offset());
    }

    public static long read(HeapObject object, JavaType type, long offset) {
        long bits = object.bitsAt(offset, type.bytes());
        return type == PrimitiveType.CHAR ? bits & 0xFFFF : bits;
    }
}
