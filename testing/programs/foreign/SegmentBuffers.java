package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Segments as buffers and buffers as segments. */
public class SegmentBuffers {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    static void ofBuffers() {
        ByteBuffer direct = ByteBuffer.allocateDirect(32).order(ByteOrder.nativeOrder());
        direct.putLong(8, 0x1234567890L);
        MemorySegment whole = MemorySegment.ofBuffer(direct);
        MemorySegment part = MemorySegment.ofBuffer(direct.duplicate().position(8).limit(24));
        System.out.println(whole.byteSize() + " " + part.byteSize() + " " + part.get(ValueLayout.JAVA_LONG_UNALIGNED, 0) + " "
                + part.isNative());
        part.set(ValueLayout.JAVA_BYTE, 15, (byte) 99);
        System.out.println(direct.get(23));
        IntBuffer ints = IntBuffer.wrap(new int[] {1, 2, 3, 4}).position(1);
        MemorySegment heap = MemorySegment.ofBuffer(ints);
        System.out.println(heap.byteSize() + " " + heap.getAtIndex(ValueLayout.JAVA_INT, 0) + " " + heap.isReadOnly());
        System.out.println(MemorySegment.ofBuffer(ints.asReadOnlyBuffer()).isReadOnly());
        LongBuffer longs = direct.asLongBuffer();
        System.out.println(MemorySegment.ofBuffer(longs).get(ValueLayout.JAVA_LONG_UNALIGNED, 8));
        attempt("not linear", () -> MemorySegment.ofBuffer(CharBuffer.wrap("text")));
    }

    static void asBuffers() {
        ByteBuffer escaped;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment s = arena.allocate(40, 8);
            ByteBuffer buffer = s.asSlice(4, 32).asByteBuffer();
            System.out.println(buffer + " " + buffer.order() + " " + buffer.isDirect());
            buffer.putInt(0, 0x01020304);
            System.out.println(Integer.toHexString(s.get(ValueLayout.JAVA_INT, 4)));
            IntBuffer view = buffer.order(ByteOrder.LITTLE_ENDIAN).slice(8, 16).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            view.put(1, 55);
            System.out.println(s.get(ValueLayout.JAVA_INT, 16) + " " + view);
            ByteBuffer fixed = s.asReadOnly().asByteBuffer();
            System.out.println(fixed.isReadOnly());
            attempt("above", () -> buffer.get(32));
            escaped = buffer;
        }
        attempt("read after close", () -> escaped.get(0));
        attempt("write after close", () -> escaped.put(0, (byte) 1));
        attempt("bulk after close", () -> escaped.get(0, new byte[4]));
        attempt("view after close", () -> escaped.asIntBuffer().get(0));
        attempt("segment after close", () -> MemorySegment.ofBuffer(escaped).get(ValueLayout.JAVA_BYTE, 0));
        ByteBuffer heap = MemorySegment.ofArray(new byte[10]).asSlice(2, 6).asByteBuffer();
        System.out.println(heap + " " + heap.hasArray() + " " + heap.arrayOffset());
        attempt("not of bytes", () -> MemorySegment.ofArray(new int[4]).asByteBuffer());
    }

    public static void main(String[] args) {
        ofBuffers();
        asBuffers();
    }
}
