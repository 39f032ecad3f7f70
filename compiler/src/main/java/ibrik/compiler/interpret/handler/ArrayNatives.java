package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.replacement.Owner;

/// `System.arraycopy` and `java.lang.reflect.Array`.
final class ArrayNatives {
    private ArrayNatives() {}

    static void addTo(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.put("java.lang.System.arraycopy", ArrayNatives::copy);
        replaced.put("java.lang.reflect.Array.newArray", (machine, frame) -> {
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
        replaced.put("java.lang.reflect.Array.getLength", (machine, frame) -> {
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
        var from = array(machine, frame.references[0], "source");
        var to = array(machine, frame.references[2], "destination");
        if (!fit(from.type(), to.type())) {
            throw machine.throwing()
                    .of(
                            "java.lang.ArrayStoreException",
                            "arraycopy: type mismatch: can not copy " + brief(from) + "[] into " + brief(to) + "[]");
        }
        int start = frame.intAt(1);
        int target = frame.intAt(3);
        int count = frame.intAt(4);
        checkRange(machine, from, start, to, target, count);
        machine.beforeRead(from, 0);
        machine.beforeWrite(to, 0);
        machine.transaction().beforeBulkWrite(to);
        copy(machine, from, start, to, target, count);
    }

    private static ArrayObject array(Machine machine, HeapObject object, String role) {
        if (object instanceof ArrayObject array) {
            return array;
        }
        throw machine.throwing()
                .of(
                        "java.lang.ArrayStoreException",
                        "arraycopy: " + role + " type " + object.type().name() + " is not an array");
    }

    /// As HotSpot names it in messages.
    private static String brief(ArrayObject array) {
        return array.holdsReferences() ? "object array" : array.type().element().name();
    }

    private static void checkRange(
            Machine machine, ArrayObject from, int start, ArrayObject to, int target, int count) {
        String problem = null;
        if (start < 0) {
            problem = outside("source index " + start, from);
        } else if (target < 0) {
            problem = outside("destination index " + target, to);
        } else if (count < 0) {
            problem = "length " + count + " is negative";
        } else if (count > from.length() - start) {
            problem = outside("last source index " + Integer.toUnsignedString(start + count), from);
        } else if (count > to.length() - target) {
            problem = outside("last destination index " + Integer.toUnsignedString(target + count), to);
        }
        if (problem != null) {
            throw machine.throwing().of("java.lang.ArrayIndexOutOfBoundsException", "arraycopy: " + problem);
        }
    }

    private static String outside(String index, ArrayObject array) {
        return index + " out of bounds for " + brief(array) + "[" + array.length() + "]";
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
                throw machine.throwing()
                        .of(
                                "java.lang.ArrayStoreException",
                                "arraycopy: element type mismatch: can not cast one of the elements of "
                                        + ((ReferenceType) from.type().element()).name()
                                        + "[] to the type of the destination array, " + element.name());
            }
        }
        System.arraycopy(from.references(), start, to.references(), target, count);
    }
}
