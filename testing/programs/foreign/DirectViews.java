package foreign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Views of direct buffers as other types: byte orders, offsets that are not aligned, nested views. */
public class DirectViews {
    static ByteBuffer filled(int capacity, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(capacity).order(order);
        for (int i = 0; i < capacity; i++) buffer.put(i, (byte) (i * 37 + 11));
        return buffer;
    }

    static void views(ByteOrder order, int position) {
        ByteBuffer bytes = filled(67, order).position(position);
        CharBuffer chars = bytes.asCharBuffer();
        ShortBuffer shorts = bytes.asShortBuffer();
        IntBuffer ints = bytes.asIntBuffer();
        LongBuffer longs = bytes.asLongBuffer();
        FloatBuffer floats = bytes.asFloatBuffer();
        DoubleBuffer doubles = bytes.asDoubleBuffer();
        System.out.println(order + " from " + position + ": " + (int) chars.get(3) + " " + shorts.get(3) + " " + ints.get(3)
                + " " + longs.get(3) + " " + floats.get(3) + " " + doubles.get(3));
        System.out.println(chars.capacity() + " " + shorts + " " + ints + " " + longs.order() + " " + floats + " " + doubles);
        ints.put(0, 0x01020304);
        longs.put(1, Long.MAX_VALUE - 5);
        floats.put(6, Float.NaN);
        doubles.put(4, 1e300);
        chars.put(1, 'Z');
        shorts.put(2, Short.MIN_VALUE);
        int sum = 0;
        for (int i = 0; i < bytes.capacity(); i++) sum = sum * 31 + bytes.get(i);
        System.out.println(sum);
    }

    public static void main(String[] args) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            views(order, 0);
            views(order, 3);
        }
        ByteBuffer bytes = filled(64, ByteOrder.nativeOrder());
        IntBuffer ints = bytes.asIntBuffer();
        IntBuffer nested = ints.slice(4, 8).slice(2, 4);
        nested.put(0, -1);
        System.out.println(bytes.getInt(24) + " " + nested + " " + nested.isDirect() + " " + nested.asReadOnlyBuffer().get(0));
        System.out.println(bytes.slice(1, 63).alignmentOffset(0, 8) + " " + bytes.alignmentOffset(5, 4));
        System.out.println(bytes.slice(1, 40).alignedSlice(8));
        System.out.println(filled(20, ByteOrder.BIG_ENDIAN).asCharBuffer().subSequence(2, 5).length());
        int[] block = new int[16];
        ints.get(block);
        IntBuffer target = ByteBuffer.allocateDirect(64).asIntBuffer();
        target.put(block, 3, 10).flip();
        System.out.println(target + " " + target.get(9) + " " + target.equals(IntBuffer.wrap(block, 3, 10)) + " "
                + target.mismatch(IntBuffer.wrap(block, 3, 9)));
        try {
            target.get(10);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e);
        }
        try {
            bytes.alignedSlice(3);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
    }
}
