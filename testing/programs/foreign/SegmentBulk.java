package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Whole segments: copies that overlap, fills, comparison, arrays as segments and back, elements one by one. */
public class SegmentBulk {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("address: 0x[0-9a-f]+|@[0-9a-f]+", "address");
            System.out.println(what + ": " + e.getClass().getName() + ": " + message);
        }
    }

    static MemorySegment counted(Arena arena, int bytes) {
        MemorySegment s = arena.allocate(bytes, 8);
        for (int i = 0; i < bytes; i++) s.set(ValueLayout.JAVA_BYTE, i, (byte) i);
        return s;
    }

    static void copies(Arena arena) {
        for (int size = 0; size < 70; size += 23) {
            for (int shift = -5; shift <= 5; shift += 5) {
                MemorySegment s = counted(arena, 200);
                MemorySegment.copy(s, 50, s, 50 + shift, size);
                System.out.print(Arrays.hashCode(s.toArray(ValueLayout.JAVA_BYTE)) + " ");
            }
        }
        System.out.println();
        MemorySegment s = counted(arena, 64);
        int[] swapped = new int[6];
        MemorySegment.copy(s, ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN), 8, swapped, 1, 4);
        System.out.println(Arrays.toString(swapped));
        MemorySegment.copy(new long[] {1, -1, 3}, 0, s, ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN), 16, 3);
        System.out.println(s.get(ValueLayout.JAVA_LONG, 16) + " " + s.get(ValueLayout.JAVA_LONG, 24));
        MemorySegment heap = MemorySegment.ofArray(new short[32]);
        heap.copyFrom(s);
        System.out.println(heap.mismatch(s) + " " + heap.getAtIndex(ValueLayout.JAVA_SHORT, 2));
        MemorySegment.copy(s, ValueLayout.JAVA_SHORT, 0, heap, ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), 2, 8);
        System.out.println(Arrays.toString(Arrays.copyOf((short[]) heap.heapBase().get(), 10)));
        attempt("copy over the end", () -> MemorySegment.copy(s, 60, s, 0, 5));
        attempt("negative copy", () -> MemorySegment.copy(s, 0, s, 0, -1));
        attempt("target too small", () -> s.asSlice(0, 10).copyFrom(s));
        attempt("array too small", () -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 0, swapped, 4, 3));
        attempt("read-only target", () -> s.asReadOnly().copyFrom(heap));
    }

    static void comparisons(Arena arena) {
        for (int size : new int[] {0, 1, 7, 8, 9, 63, 100}) {
            MemorySegment a = counted(arena, size);
            MemorySegment b = counted(arena, size + 3);
            System.out.print(a.mismatch(b) + "/" + b.mismatch(a) + "/" + a.mismatch(a) + " ");
            if (size > 0) {
                b.set(ValueLayout.JAVA_BYTE, size - 1, (byte) -1);
                System.out.print(a.mismatch(b) + "/" + MemorySegment.mismatch(a, 0, size - 1, b, 0, size - 1) + " ");
            }
        }
        System.out.println();
        MemorySegment a = counted(arena, 40);
        System.out.println(MemorySegment.mismatch(a, 5, 20, a, 6, 20) + " " + a.asOverlappingSlice(a.asSlice(30)).get().byteSize());
        attempt("mismatch beyond", () -> MemorySegment.mismatch(a, 5, 41, a, 6, 20));
    }

    static void arrays() {
        MemorySegment[] all = {
            MemorySegment.ofArray(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}),
            MemorySegment.ofArray(new char[] {'a', 'b', 'c', 'd'}),
            MemorySegment.ofArray(new short[] {-1, 2, -3, 4}),
            MemorySegment.ofArray(new int[] {Integer.MIN_VALUE, 7}),
            MemorySegment.ofArray(new float[] {1.5f, Float.NaN}),
            MemorySegment.ofArray(new long[] {Long.MAX_VALUE}),
            MemorySegment.ofArray(new double[] {-0.0})
        };
        for (MemorySegment s : all) {
            System.out.println(s.byteSize() + " " + s.maxByteAlignment() + " "
                    + Arrays.toString(s.toArray(ValueLayout.JAVA_BYTE)) + " "
                    + s.get(ValueLayout.JAVA_LONG_UNALIGNED, 0) + " " + s.heapBase().get().getClass().getSimpleName());
        }
        System.out.println(Arrays.toString(all[0].toArray(ValueLayout.JAVA_INT_UNALIGNED)) + " "
                + Arrays.toString(all[1].toArray(ValueLayout.JAVA_CHAR)) + " "
                + Arrays.toString(all[4].toArray(ValueLayout.JAVA_FLOAT)) + " "
                + Arrays.toString(all[6].toArray(ValueLayout.JAVA_DOUBLE)));
        attempt("no whole ints", () -> all[0].asSlice(0, 7).toArray(ValueLayout.JAVA_INT_UNALIGNED));
    }

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            copies(arena);
            comparisons(arena);
            MemorySegment s = counted(arena, 48);
            s.asSlice(3, 30).fill((byte) 0x5A);
            System.out.println(s.get(ValueLayout.JAVA_BYTE, 2) + " " + s.get(ValueLayout.JAVA_BYTE, 3) + " "
                    + s.get(ValueLayout.JAVA_BYTE, 32) + " " + s.get(ValueLayout.JAVA_BYTE, 33));
            System.out.println(s.elements(MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_INT))
                    .mapToInt(each -> each.get(ValueLayout.JAVA_INT, 4)).sum());
            System.out.println(s.elements(ValueLayout.JAVA_LONG).count());
            attempt("elements", () -> s.elements(MemoryLayout.sequenceLayout(5, ValueLayout.JAVA_INT)));
        }
        arrays();
    }
}
