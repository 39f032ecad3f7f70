package ibrik.compiler.interpret.object;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.ir.ConstantObject;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// An object of the snapshot heap.
///
/// Primitive values lie in `bytes`, little-endian, exactly as in the image; references lie beside them, one per eight
/// bytes. All offsets are the image's: from the start of the object, header included.
public abstract sealed class HeapObject implements ConstantObject permits InstanceObject, ArrayObject {
    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private final ReferenceType type;
    private final int base;
    private final byte[] bytes;
    private final HeapObject[] references;
    private final ClassType maker;
    private final int serial;
    private int identityHash;

    HeapObject(ReferenceType type, int base, byte[] bytes, HeapObject[] references, ClassType maker, int serial) {
        this.type = type;
        this.base = base;
        this.bytes = bytes;
        this.references = references;
        this.maker = maker;
        this.serial = serial;
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN)
                .withInvokeExactBehavior();
    }

    @Override
    public ReferenceType type() {
        return type;
    }

    /// The identity hash, 0 if nobody asked for it.
    public int identityHash() {
        return identityHash;
    }

    void setIdentityHash(int hash) {
        identityHash = hash;
    }

    /// The class whose initialiser made the object; null for mirrors, literals and what preparation methods make.
    public ClassType makerOrNull() {
        return maker;
    }

    /// Objects are numbered as they are made; shared ones (mirrors, literals) have -1.
    int serial() {
        return serial;
    }

    /// Primitive content as memory has it: for instances the whole object with its header left zero, for arrays the
    /// elements, padded to a multiple of 8.
    public byte[] bytes() {
        return bytes;
    }

    public HeapObject[] references() {
        return references;
    }

    int referenceIndex(long offset) {
        return (int) (offset - base) >>> 3;
    }

    /// The reference at a byte offset, null for null.
    public HeapObject reference(long offset) {
        return references[(int) (offset - base) >>> 3];
    }

    public byte byteAt(long offset) {
        return bytes[(int) offset - base];
    }

    public short shortAt(long offset) {
        return (short) SHORTS.get(bytes, (int) offset - base);
    }

    public int intAt(long offset) {
        return (int) INTS.get(bytes, (int) offset - base);
    }

    public long longAt(long offset) {
        return (long) LONGS.get(bytes, (int) offset - base);
    }

    public void setReference(long offset, HeapObject value) {
        references[(int) (offset - base) >>> 3] = value;
    }

    public void setByte(long offset, byte value) {
        bytes[(int) offset - base] = value;
    }

    void setShort(long offset, short value) {
        SHORTS.set(bytes, (int) offset - base, value);
    }

    public void setInt(long offset, int value) {
        INTS.set(bytes, (int) offset - base, value);
    }

    public void setLong(long offset, long value) {
        LONGS.set(bytes, (int) offset - base, value);
    }

    /// A number of 1, 2, 4 or 8 bytes, sign-extended.
    public long bitsAt(long offset, int width) {
        return switch (width) {
            case 1 -> byteAt(offset);
            case 2 -> shortAt(offset);
            case 4 -> intAt(offset);
            default -> longAt(offset);
        };
    }

    public void setBits(long offset, int width, long bits) {
        switch (width) {
            case 1 -> setByte(offset, (byte) bits);
            case 2 -> setShort(offset, (short) bits);
            case 4 -> setInt(offset, (int) bits);
            default -> setLong(offset, bits);
        }
    }
}
