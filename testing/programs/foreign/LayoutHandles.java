// options: --enable-native-access=ALL-UNNAMED
package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** VarHandles of layouts: constants and values, indexes, strides, addresses that are followed, fixed coordinates. */
public class LayoutHandles {
    static final StructLayout POINT =
            MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("x"), ValueLayout.JAVA_INT.withName("y"));
    static final SequenceLayout POINTS = MemoryLayout.sequenceLayout(10, POINT);
    static final VarHandle X = POINT.varHandle(PathElement.groupElement("x"));
    static final VarHandle Y = POINT.varHandle(PathElement.groupElement("y"));
    static final VarHandle YS = POINTS.varHandle(PathElement.sequenceElement(), PathElement.groupElement("y"));
    static final StructLayout NODE = MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("value"), ValueLayout.ADDRESS.withTargetLayout(POINTS).withName("points"));
    static final VarHandle FOLLOWED = NODE.varHandle(
            PathElement.groupElement("points"),
            PathElement.dereferenceElement(),
            PathElement.sequenceElement(),
            PathElement.groupElement("y"));

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("address: 0x[0-9a-f]+|@[0-9a-f]+", "address");
            System.out.println(what + ": " + e.getClass().getName() + ": " + message);
        }
    }

    static void constants(MemorySegment s) {
        for (long i = 0; i < 10; i++) {
            X.set(s, i * 8, (int) i);
            YS.set(s, 0L, i, (int) (i * i));
        }
        int sum = 0;
        for (long i = 0; i < 10; i++) sum += (int) X.get(s, i * 8) * 100 + (int) Y.get(s, i * 8);
        System.out.println(sum + " " + (int) YS.get(s, 0L, 9L) + " " + (int) YS.get(s, 0L, 8));
        attempt("index", () -> YS.set(s, 0L, 10L, 1));
        attempt("negative index", () -> YS.set(s, 0L, -1L, 1));
        attempt("base", () -> X.set(s, 77L, 1));
        attempt("misaligned base", () -> X.set(s, 2L, 1));
        attempt("negative base", () -> Y.set(s, -8L, 1));
        attempt("short segment", () -> YS.set(s.asSlice(0, 72), 0L, 0L, 1));
    }

    static void strides(MemorySegment s) {
        VarHandle every = POINTS.varHandle(PathElement.sequenceElement(1, 3), PathElement.groupElement("x"));
        VarHandle back = POINTS.varHandle(PathElement.sequenceElement(9, -1), PathElement.groupElement("x"));
        System.out.println((int) every.get(s, 0L, 0L) + " " + (int) every.get(s, 0L, 2L) + " " + (int) back.get(s, 0L, 9L)
                + " " + (int) back.get(s, 0L, 0L));
        attempt("end of stride", () -> every.set(s, 0L, 3L, 0));
        SequenceLayout grid = MemoryLayout.sequenceLayout(4, MemoryLayout.sequenceLayout(5, ValueLayout.JAVA_SHORT));
        VarHandle cell = grid.varHandle(PathElement.sequenceElement(), PathElement.sequenceElement());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 5; column++) cell.set(s, 0L, (long) row, (long) column, (short) (row * 10 + column));
        }
        System.out.println((short) cell.get(s, 0L, 3L, 4L) + " " + s.getAtIndex(ValueLayout.JAVA_SHORT, 13));
        attempt("column", () -> cell.set(s, 0L, 0L, 5L, (short) 1));
    }

    static void elements(MemorySegment s) {
        VarHandle ints = ValueLayout.JAVA_INT.arrayElementVarHandle();
        VarHandle ys = POINT.arrayElementVarHandle(PathElement.groupElement("y"));
        for (int i = 0; i < 20; i++) ints.set(s, 0L, (long) i, i * 3);
        System.out.println((int) ints.get(s, 8L, 4L) + " " + (int) ys.get(s, 0L, 7L) + " " + ys.coordinateTypes());
        attempt("element", () -> ints.set(s, 0L, 20L, 1));
        attempt("negative element", () -> ints.set(s, 0L, -1L, 1));
        attempt("negative base", () -> ints.set(s, -4L, 1L, 1));
    }

    static void addresses(Arena arena, MemorySegment s) {
        VarHandle pointer = NODE.varHandle(PathElement.groupElement("points"));
        MemorySegment node = arena.allocate(NODE);
        pointer.set(node, 0L, s);
        MemorySegment seen = (MemorySegment) pointer.get(node, 0L);
        System.out.println(seen.byteSize() + " " + (seen.address() == s.address()));
        System.out.println((int) FOLLOWED.get(node, 0L, 6L) + " " + FOLLOWED.coordinateTypes().size());
        FOLLOWED.set(node, 0L, 6L, -6);
        System.out.println((int) YS.get(s, 0L, 6L));
        attempt("followed index", () -> FOLLOWED.set(node, 0L, 10L, 1));
        attempt("heap address", () -> pointer.set(node, 0L, MemorySegment.ofArray(new int[4])));
        System.out.println(node.get(ValueLayout.ADDRESS, 8).byteSize());
    }

    static void fixed(MemorySegment s) {
        VarHandle first = MethodHandles.insertCoordinates(X, 1, 0L);
        VarHandle third = MethodHandles.insertCoordinates(YS, 1, 0L, 2L);
        VarHandle bound = MethodHandles.insertCoordinates(YS, 0, s, 0L);
        first.set(s, 501);
        third.set(s, 502);
        System.out.println((int) first.get(s) + " " + (int) third.get(s) + " " + (int) bound.get(2L) + " "
                + third.coordinateTypes().size() + " " + bound.coordinateTypes());
        attempt("too many", () -> MethodHandles.insertCoordinates(X, 1, 0L, 1L));
        attempt("position", () -> MethodHandles.insertCoordinates(X, 2, 0L));
    }

    static Object conversions(MemorySegment s, VarHandle handle) {
        byte small = 5;
        handle.set(s, 0, small);
        long wide = (long) (int) handle.get(s, 0);
        Object boxed = handle.get(s, 0L);
        Integer box = (Integer) handle.get(s, 0L);
        double real = (int) handle.get(s, 0L);
        handle.get(s, 0L);
        return wide + " " + boxed + " " + box + " " + real;
    }

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment s = arena.allocate(POINTS);
            constants(s);
            strides(s);
            elements(s);
            addresses(arena, s);
            fixed(s);
            System.out.println(conversions(s, X));
            VarHandle[] orders = {
                ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN).varHandle(), ValueLayout.JAVA_INT.varHandle()
            };
            orders[0].set(s, 0L, 1);
            System.out.println((int) orders[1].get(s, 0L) + " " + orders[0].varType() + " " + X.varType());
            MemorySegment heap = MemorySegment.ofArray(new long[10]);
            constants(heap);
        }
    }
}
