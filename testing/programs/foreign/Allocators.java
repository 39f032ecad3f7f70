// options: --enable-native-access=ALL-UNNAMED
package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Segment allocators: slices of a segment, the same prefix again, values and arrays copied in; running out. */
public class Allocators {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("address: 0x[0-9a-f]+", "address");
            System.out.println(what + ": " + e.getClass().getName() + ": " + message);
        }
    }

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment block = arena.allocate(100, 64);
            SegmentAllocator slicing = SegmentAllocator.slicingAllocator(block);
            long start = block.address();
            System.out.println((slicing.allocate(3).address() - start) + " " + (slicing.allocate(8, 8).address() - start) + " "
                    + (slicing.allocate(ValueLayout.JAVA_SHORT).address() - start) + " "
                    + (slicing.allocate(MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_LONG)).address() - start) + " "
                    + (slicing.allocate(ValueLayout.JAVA_INT, 5).byteSize()));
            attempt("slices run out", () -> slicing.allocate(50));
            System.out.println(slicing.allocate(10).byteSize());
            SegmentAllocator prefix = SegmentAllocator.prefixAllocator(block);
            System.out.println((prefix.allocate(20).address() - start) + " " + (prefix.allocate(30).address() - start));
            attempt("prefix too long", () -> prefix.allocate(101));
            System.out.println(arena.allocateFrom(ValueLayout.JAVA_INT, 42).get(ValueLayout.JAVA_INT, 0) + " "
                    + arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1.25).get(ValueLayout.JAVA_DOUBLE, 0) + " "
                    + (int) arena.allocateFrom(ValueLayout.JAVA_CHAR, 'q').get(ValueLayout.JAVA_CHAR, 0));
            System.out.println(Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_INT, 3, 1, 2).toArray(ValueLayout.JAVA_INT))
                    + Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_LONG, 3L, 1L).toArray(ValueLayout.JAVA_LONG))
                    + Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_BYTE, (byte) 9).toArray(ValueLayout.JAVA_BYTE)));
            MemorySegment pointer = arena.allocateFrom(ValueLayout.ADDRESS, block);
            System.out.println(pointer.get(ValueLayout.ADDRESS, 0).address() == start);
            MemorySegment seen = pointer.get(ValueLayout.ADDRESS, 0).reinterpret(100);
            seen.set(ValueLayout.JAVA_BYTE, 99, (byte) 12);
            System.out.println(block.get(ValueLayout.JAVA_BYTE, 99));
            SegmentAllocator counting = (size, alignment) -> {
                System.out.println("asked for " + size + " aligned to " + alignment);
                return arena.allocate(size, alignment);
            };
            counting.allocate(ValueLayout.JAVA_LONG, 7);
            counting.allocateFrom("text");
            MemorySegment zeroed = arena.allocate(1000);
            long sum = 0;
            for (byte b : zeroed.toArray(ValueLayout.JAVA_BYTE)) sum |= b;
            System.out.println(sum);
        }
    }
}
