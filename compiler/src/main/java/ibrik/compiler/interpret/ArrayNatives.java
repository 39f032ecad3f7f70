package ibrik.compiler.interpret;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.ReferenceType;

/// `System.arraycopy` and `java.lang.reflect.Array`.
final class ArrayNatives {
    private ArrayNatives() {}

    static void addTo(HostNatives natives) {
        natives.put("java.lang.System.arraycopy", ArrayNatives::copy);
        natives.put("java.lang.reflect.Array.newArray", (machine, frame) -> {
            if (frame.references[0] == null) {
                throw machine.throwing().nullPointer();
            }
            var element = ClassNatives.typeOf(frame, 0);
            if (element == PrimitiveType.VOID) {
                throw machine.throwing().of("java.lang.IllegalArgumentException");
            }
            int length = frame.intAt(1);
            if (length < 0) {
                throw machine.throwing().of("java.lang.NegativeArraySizeException", String.valueOf(length));
            }
            frame.referenceResult = machine.heap().array(machine.world().arrayOf(element), length);
        });
        natives.put("java.lang.reflect.Array.getLength", (machine, frame) -> {
            if (!(frame.references[0] instanceof ArrayObject array)) {
                throw frame.references[0] == null
                        ? machine.throwing().nullPointer()
                        : machine.throwing().of("java.lang.IllegalArgumentException", "Argument is not an array");
            }
            frame.result = array.length();
        });
    }

    private static void copy(Machine machine, Frame frame) {
        if (frame.references[0] == null || frame.references[2] == null) {
            throw machine.throwing().nullPointer();
        }
        if (!(frame.references[0] instanceof ArrayObject from)
                || !(frame.references[2] instanceof ArrayObject to)
                || !fit(from.type(), to.type())) {
            throw machine.throwing().of("java.lang.ArrayStoreException", "arraycopy: type mismatch");
        }
        int start = frame.intAt(1);
        int target = frame.intAt(3);
        int count = frame.intAt(4);
        if (start < 0 || target < 0 || count < 0 || count > from.length() - start || count > to.length() - target) {
            throw machine.throwing().of(
                    "java.lang.ArrayIndexOutOfBoundsException",
                    "arraycopy: " + count + " elements from " + start + " of " + from.length() + " to " + target
                            + " of " + to.length());
        }
        machine.independence().beforeElementRead(machine, from);
        machine.independence().beforeWrite(machine, to);
        machine.transaction().beforeBulkWrite(to);
        copy(machine, from, start, to, target, count);
    }

    private static boolean fit(ArrayType from, ArrayType to) {
        return from.element().isReference() ? to.element().isReference() : from == to;
    }

    private static void copy(Machine machine, ArrayObject from, int start, ArrayObject to, int target, int count) {
        if (!from.holdsReferences()) {
            int width = from.type().element().bytes();
            System.arraycopy(from.bytes(), start * width, to.bytes(), target * width, count * width);
            return;
        }
        var element = (ReferenceType) to.type().element();
        boolean free = from.type().isSubtypeOf(to.type());
        for (int i = 0; i < count && !free; i++) {
            var value = from.references()[start + i];
            if (value != null && !value.type().isSubtypeOf(element)) {
                System.arraycopy(from.references(), start, to.references(), target, i);
                throw machine.throwing().of(
                        "java.lang.ArrayStoreException", "arraycopy: element type mismatch");
            }
        }
        System.arraycopy(from.references(), start, to.references(), target, count);
    }
}
