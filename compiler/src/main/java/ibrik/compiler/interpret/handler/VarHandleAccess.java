package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.interpret.object.StaticSlot;
import ibrik.compiler.interpret.object.VarHandleTarget;

/// One access through a `VarHandle`: where the variable is, and what the access mode does to it.
final class VarHandleAccess {
    private final Machine machine;
    private final Frame frame;
    private final JavaType type;
    private final StaticSlot slot;
    private final HeapObject holder;
    private final long offset;
    /// Index of the first argument behind handle and coordinates.
    private final int value;
    private final boolean swapped;

    private VarHandleAccess(Machine machine, Frame frame, VarHandleTarget target) {
        this.machine = machine;
        this.frame = frame;
        this.swapped = target instanceof VarHandleTarget.OfBytes bytes && bytes.bigEndian();
        switch (target) {
            case VarHandleTarget.OfField(Field field) -> {
                type = field.type();
                slot = field.isStatic() ? machine.slotOf(field) : null;
                holder = field.isStatic() ? null : nonNull(frame.references[1]);
                offset = field.offset();
                value = field.isStatic() ? 1 : 2;
                if (field.isStatic()) {
                    machine.classes().initialise(field.owner());
                }
            }
            case VarHandleTarget.OfArray(var array) -> {
                type = array.element();
                slot = null;
                holder = nonNull(frame.references[1]);
                offset = ((ArrayObject) holder).offsetOf(checked(1));
                value = 3;
            }
            case VarHandleTarget.OfBytes(var view, boolean ignored) -> {
                type = view.element();
                slot = null;
                holder = nonNull(frame.references[1]);
                offset = ((ArrayObject) holder).offsetOf(checked(type.bytes()));
                value = 3;
            }
        }
    }

    private HeapObject nonNull(HeapObject object) {
        if (object == null) {
            throw machine.throwing().nullPointer();
        }
        return object;
    }

    private int checked(int count) {
        int index = frame.intAt(2);
        int length = ((ArrayObject) frame.references[1]).length();
        if (index < 0 || index > length - count) {
            throw machine.throwing().index(index, length);
        }
        return index;
    }

    /// Runs a method made by [ibrik.compiler.interpret.execution.HandleCalls] for a call of a `VarHandle`'s access
    /// mode.
    static void run(Method method, Machine machine, Frame frame) {
        var target = machine.handles().get(frame.references[0]);
        if (target == null) {
            throw machine.refusal("a VarHandle of " + frame.references[0].type().name());
        }
        new VarHandleAccess(machine, frame, target).run(method.name());
    }

    private void run(String mode) {
        if (mode.startsWith("compareAndSet") || mode.startsWith("weakCompareAndSet")) {
            frame.result(compareAndSet());
        } else if (mode.startsWith("compareAndExchange")) {
            load();
            compareAndSet();
        } else if (mode.startsWith("getAndSet")) {
            load();
            store(frame.numbers[value], frame.references[value]);
        } else if (mode.startsWith("getAndAdd")) {
            load();
            store(sum(frame.result, frame.numbers[value]), null);
        } else if (mode.startsWith("getAndBitwise")) {
            load();
            store(bitwise(mode, frame.result, frame.numbers[value]), null);
        } else if (mode.startsWith("get")) {
            load();
        } else if (mode.startsWith("set")) {
            store(frame.numbers[value], frame.references[value]);
        } else {
            throw machine.refusal("VarHandle." + mode);
        }
    }

    private boolean compareAndSet() {
        if (type.isReference()) {
            boolean equal = reference() == frame.references[value];
            if (equal) {
                store(0, frame.references[value + 1]);
            }
            return equal;
        }
        boolean equal = bits() == narrowed(frame.numbers[value]);
        if (equal) {
            store(frame.numbers[value + 1], null);
        }
        return equal;
    }

    private long sum(long a, long b) {
        return switch (type.kind()) {
            case FLOAT -> Float.floatToRawIntBits(Float.intBitsToFloat((int) a) + Float.intBitsToFloat((int) b));
            case DOUBLE -> Double.doubleToRawLongBits(Double.longBitsToDouble(a) + Double.longBitsToDouble(b));
            default -> a + b;
        };
    }

    private static long bitwise(String mode, long a, long b) {
        String operation = mode.substring("getAndBitwise".length());
        return operation.startsWith("Or") ? a | b : operation.startsWith("And") ? a & b : a ^ b;
    }

    private HeapObject reference() {
        beforeRead();
        return slot != null ? slot.reference : holder.reference(offset);
    }

    private void beforeRead() {
        if (slot != null) {
            machine.independence().beforeStaticRead(machine, slot.field());
        } else {
            machine.beforeRead(holder, offset);
        }
    }

    private long bits() {
        beforeRead();
        if (slot != null) {
            return slot.bits;
        }
        long bits = InstanceObject.read(holder, type, offset);
        return swapped ? narrowed(swap(bits)) : bits;
    }

    private long narrowed(long bits) {
        return switch (type.descriptor()) {
            case "C" -> (char) bits;
            case "S" -> (short) bits;
            case "B" -> (byte) bits;
            default -> type.bytes() == 4 ? (int) bits : bits;
        };
    }

    private long swap(long bits) {
        return Long.reverseBytes(bits) >>> 64 - 8 * type.bytes();
    }

    private void load() {
        if (type.isReference()) {
            frame.referenceResult = reference();
        } else {
            frame.result = bits();
        }
    }

    private void store(long bits, HeapObject reference) {
        if (slot != null) {
            machine.storeStatic(slot, type.kind(), bits, reference);
        } else if (type.kind() == Kind.REFERENCE) {
            machine.storeReference(holder, offset, reference);
        } else {
            machine.storeBits(holder, offset, type.bytes(), swapped ? swap(bits) : bits);
        }
    }
}
