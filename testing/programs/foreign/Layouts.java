// options: --enable-native-access=ALL-UNNAMED
package foreign;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Memory layouts as descriptions: sizes, offsets, names, texts, equality, and the messages of wrong ones. */
public class Layouts {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        GroupLayout point = MemoryLayout.structLayout(
                ValueLayout.JAVA_INT.withName("x"), ValueLayout.JAVA_INT.withName("y")).withName("Point");
        GroupLayout shape = MemoryLayout.structLayout(
                ValueLayout.JAVA_BYTE.withName("kind"),
                MemoryLayout.paddingLayout(7),
                MemoryLayout.sequenceLayout(5, point).withName("points"),
                MemoryLayout.unionLayout(ValueLayout.JAVA_LONG.withName("whole"), ValueLayout.JAVA_DOUBLE.withName("real"))
                        .withName("value"),
                ValueLayout.ADDRESS.withTargetLayout(point).withName("next"));
        System.out.println(point + " " + shape);
        System.out.println(shape.byteSize() + " " + shape.byteAlignment() + " " + point.byteAlignment());
        System.out.println(shape.byteOffset(PathElement.groupElement("points"), PathElement.sequenceElement(3),
                PathElement.groupElement("y")));
        System.out.println(shape.byteOffset(PathElement.groupElement("value"), PathElement.groupElement("real")) + " "
                + shape.byteOffset(PathElement.groupElement(4)));
        System.out.println(shape.select(PathElement.groupElement("points"), PathElement.sequenceElement()));
        System.out.println(shape.select(PathElement.groupElement("next")));
        System.out.println(shape.memberLayouts().size() + " " + shape.name().orElse("none") + " " + point.name().orElse("none"));
        SequenceLayout grid = MemoryLayout.sequenceLayout(6, MemoryLayout.sequenceLayout(4, ValueLayout.JAVA_SHORT));
        System.out.println(grid + " " + grid.flatten() + " " + grid.reshape(3, -1) + " " + grid.elementCount());
        System.out.println(grid.equals(MemoryLayout.sequenceLayout(6, MemoryLayout.sequenceLayout(4, ValueLayout.JAVA_SHORT)))
                + " " + point.equals(point.withoutName()) + " " + point.withoutName());
        System.out.println(ValueLayout.JAVA_INT + " " + ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN) + " "
                + ValueLayout.JAVA_DOUBLE_UNALIGNED + " " + ValueLayout.ADDRESS + " " + ValueLayout.JAVA_CHAR.withName("c") + " "
                + ValueLayout.JAVA_FLOAT.withByteAlignment(16) + " " + ValueLayout.JAVA_BOOLEAN);
        AddressLayout pointer = ValueLayout.ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_INT));
        System.out.println(pointer + " " + pointer.targetLayout().get().byteSize() + " " + pointer.withoutTargetLayout());
        System.out.println(ValueLayout.JAVA_INT.arrayElementVarHandle().coordinateTypes() + " " + point.scale(16, 3));
        System.out.println(ValueLayout.JAVA_INT.carrier() + " " + ValueLayout.ADDRESS.carrier().getSimpleName());
        attempt("misaligned struct", () -> MemoryLayout.structLayout(ValueLayout.JAVA_BYTE, ValueLayout.JAVA_INT));
        attempt("no such member", () -> point.byteOffset(PathElement.groupElement("z")));
        attempt("no such index", () -> point.byteOffset(PathElement.groupElement(2)));
        attempt("not a sequence", () -> point.byteOffset(PathElement.sequenceElement(0)));
        attempt("beyond", () -> grid.byteOffset(PathElement.sequenceElement(6)));
        attempt("open path", () -> grid.byteOffset(PathElement.sequenceElement()));
        attempt("negative count", () -> MemoryLayout.sequenceLayout(-1, point));
        attempt("too large", () -> MemoryLayout.sequenceLayout(Long.MAX_VALUE, point));
        attempt("odd alignment", () -> ValueLayout.JAVA_INT.withByteAlignment(3));
        attempt("padding", () -> MemoryLayout.paddingLayout(0));
        attempt("no value", () -> shape.varHandle(PathElement.groupElement("points")));
        attempt("no target", () -> ValueLayout.ADDRESS.varHandle(PathElement.dereferenceElement()));
        attempt("negative scale", () -> point.scale(0, -1));
        attempt("scale overflow", () -> point.scale(8, Long.MAX_VALUE));
    }
}
