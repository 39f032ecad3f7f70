package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Access to native and heap segments by value layouts: types, byte orders, alignment, bounds at both ends. */
public class Segments {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("address: 0x[0-9a-f]+", "address");
            System.out.println(what + ": " + e.getClass().getName() + ": " + message.replaceAll("@[0-9a-f]+", "@"));
        }
    }

    static void types(MemorySegment s) {
        s.set(ValueLayout.JAVA_BYTE, 0, (byte) -3);
        s.set(ValueLayout.JAVA_BOOLEAN, 1, true);
        s.set(ValueLayout.JAVA_CHAR_UNALIGNED, 3, '\u1234');
        s.set(ValueLayout.JAVA_SHORT_UNALIGNED, 5, (short) -2);
        s.set(ValueLayout.JAVA_INT_UNALIGNED, 7, 0x12345678);
        s.set(ValueLayout.JAVA_LONG_UNALIGNED, 11, 0x1122334455667788L);
        s.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 19, 1.5f);
        s.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, 23, -2.25);
        System.out.println(s.get(ValueLayout.JAVA_BYTE, 0) + " " + s.get(ValueLayout.JAVA_BOOLEAN, 1) + " "
                + (int) s.get(ValueLayout.JAVA_CHAR_UNALIGNED, 3) + " " + s.get(ValueLayout.JAVA_SHORT_UNALIGNED, 5) + " "
                + s.get(ValueLayout.JAVA_INT_UNALIGNED, 7) + " " + s.get(ValueLayout.JAVA_LONG_UNALIGNED, 11) + " "
                + s.get(ValueLayout.JAVA_FLOAT_UNALIGNED, 19) + " " + s.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, 23));
        ValueLayout.OfInt big = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        ValueLayout.OfLong bigLong = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        ValueLayout.OfDouble bigDouble = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        System.out.println(Integer.toHexString(s.get(big, 7)) + " " + Long.toHexString(s.get(bigLong, 11)));
        s.set(bigDouble, 32, 0.1);
        System.out.println(s.get(bigDouble, 32) + " " + s.get(ValueLayout.JAVA_BYTE, 32));
        StringBuilder bytes = new StringBuilder();
        for (byte b : s.toArray(ValueLayout.JAVA_BYTE)) bytes.append(String.format("%02x", b));
        System.out.println(bytes);
    }

    static void bounds(MemorySegment s) {
        attempt("last int", () -> s.get(ValueLayout.JAVA_INT_UNALIGNED, s.byteSize() - 4));
        attempt("one over", () -> s.get(ValueLayout.JAVA_INT_UNALIGNED, s.byteSize() - 3));
        attempt("before", () -> s.get(ValueLayout.JAVA_BYTE, -1));
        attempt("huge", () -> s.set(ValueLayout.JAVA_LONG_UNALIGNED, Long.MAX_VALUE, 1));
        attempt("index", () -> s.getAtIndex(ValueLayout.JAVA_SHORT_UNALIGNED, s.byteSize() / 2));
        attempt("negative index", () -> s.setAtIndex(ValueLayout.JAVA_SHORT_UNALIGNED, -1, (short) 1));
        attempt("slice", () -> s.asSlice(10, s.byteSize() - 9));
        attempt("slice before", () -> s.asSlice(-1));
        attempt("slice negative", () -> s.asSlice(0, -1));
        attempt("read-only", () -> s.asReadOnly().set(ValueLayout.JAVA_BYTE, 0, (byte) 1));
    }

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nativeSegment = arena.allocate(48, 16);
            types(nativeSegment);
            bounds(nativeSegment);
            attempt("unaligned", () -> nativeSegment.get(ValueLayout.JAVA_INT, 2));
            attempt("aligned", () -> nativeSegment.get(ValueLayout.JAVA_INT, 4));
            System.out.println(nativeSegment.isNative() + " " + nativeSegment.address() % 16 + " "
                    + (nativeSegment.maxByteAlignment() >= 16));
            MemorySegment slice = nativeSegment.asSlice(8, 24).asSlice(4, 8);
            slice.fill((byte) 9);
            System.out.println(nativeSegment.get(ValueLayout.JAVA_INT, 12) + " " + nativeSegment.get(ValueLayout.JAVA_BYTE, 20)
                    + " " + slice.byteSize() + " " + (slice.address() - nativeSegment.address()));
            attempt("outside the slice", () -> slice.get(ValueLayout.JAVA_BYTE, 8));
            attempt("before the slice", () -> slice.get(ValueLayout.JAVA_BYTE, -1));
            attempt("negative size", () -> arena.allocate(-5));
            attempt("odd alignment", () -> arena.allocate(5, 3));
            System.out.println(arena.allocate(0).byteSize() + " " + arena.allocate(10, 4096).address() % 4096);
        }
        MemorySegment heap = MemorySegment.ofArray(new byte[48]);
        types(heap);
        bounds(heap);
        attempt("alignment of heap bytes", () -> heap.get(ValueLayout.JAVA_INT, 4));
        MemorySegment ints = MemorySegment.ofArray(new int[] {1, 2, 3});
        System.out.println(ints.getAtIndex(ValueLayout.JAVA_INT, 2) + " " + ints.byteSize() + " " + ints.maxByteAlignment());
        attempt("long of ints", () -> ints.get(ValueLayout.JAVA_LONG, 0));
        System.out.println(ints.heapBase().isPresent() + " " + MemorySegment.NULL.byteSize() + " " + MemorySegment.NULL.address());
        System.out.println(MemorySegment.ofAddress(42).equals(MemorySegment.ofAddress(42)));
        attempt("null", () -> MemorySegment.NULL.get(ValueLayout.JAVA_BYTE, 0));
    }
}
