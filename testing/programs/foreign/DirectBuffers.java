package foreign;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.InvalidMarkException;
import java.nio.ReadOnlyBufferException;

/** Direct byte buffers: absolute and relative access, both byte orders, slices, bulk operations, every kind of error. */
public class DirectBuffers {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    static void everyType(ByteBuffer buffer) {
        buffer.clear();
        buffer.put((byte) -2).putChar('\uBEEF').putShort((short) -12345).putInt(0x89ABCDEF);
        buffer.putLong(Long.MIN_VALUE + 7).putFloat(-0.0f).putDouble(Math.PI).put(new byte[] {1, 2, 3});
        buffer.flip();
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < buffer.limit(); i++) bytes.append(String.format("%02x", buffer.get(i)));
        System.out.println(buffer.order() + " " + bytes);
        System.out.println(buffer.get() + " " + (int) buffer.getChar() + " " + buffer.getShort() + " " + buffer.getInt()
                + " " + buffer.getLong() + " " + buffer.getFloat() + " " + buffer.getDouble() + " " + buffer.remaining());
        System.out.println((int) buffer.getChar(1) + " " + buffer.getShort(3) + " " + buffer.getInt(5) + " "
                + buffer.getLong(9) + " " + buffer.getFloat(17) + " " + buffer.getDouble(21));
    }

    static void slices() {
        ByteBuffer whole = ByteBuffer.allocateDirect(64);
        for (int i = 0; i < 64; i++) whole.put(i, (byte) i);
        ByteBuffer middle = whole.slice(16, 32);
        ByteBuffer inner = middle.slice(4, 8);
        inner.put(0, (byte) 100);
        System.out.println(whole.get(20) + " " + middle.get(4) + " " + inner + " " + middle.order());
        ByteBuffer twin = middle.duplicate().position(8).limit(12);
        System.out.println(twin + " " + twin.get() + " " + twin.slice().get(0));
        ByteBuffer fixed = inner.asReadOnlyBuffer();
        System.out.println(fixed.isReadOnly() + " " + fixed.isDirect() + " " + fixed.hasArray() + " " + fixed);
        attempt("write to read-only", () -> fixed.put(0, (byte) 1));
        attempt("compact read-only", fixed::compact);
        attempt("array", fixed::array);
        attempt("slice too long", () -> middle.slice(30, 3));
        attempt("slice before", () -> middle.slice(-1, 3));
        whole.position(60).compact();
        System.out.println(whole + " " + whole.get(0) + " " + whole.get(3));
    }

    static void bulk() {
        ByteBuffer a = ByteBuffer.allocateDirect(100);
        ByteBuffer b = ByteBuffer.allocate(100);
        byte[] data = new byte[100];
        for (int i = 0; i < 100; i++) data[i] = (byte) (i * 7);
        a.put(data).flip();
        b.put(a).flip();
        a.rewind();
        System.out.println(a.equals(b) + " " + a.mismatch(b) + " " + a.compareTo(b) + " " + (a.hashCode() == b.hashCode()));
        b.put(57, (byte) 0);
        System.out.println(a.equals(b) + " " + a.mismatch(b) + " " + Integer.signum(a.compareTo(b)));
        a.put(10, a, 0, 50);
        System.out.println(a.get(10) + " " + a.get(59) + " " + a.get(60));
        byte[] out = new byte[20];
        a.get(40, out, 5, 15);
        System.out.println(out[4] + " " + out[5] + " " + out[19]);
        attempt("bulk get", () -> a.get(95, out, 0, 6));
        attempt("bulk put", () -> a.put(95, out, 0, 6));
        attempt("source is this", () -> a.put(a));
    }

    public static void main(String[] args) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(40);
        System.out.println(buffer + " " + buffer.isDirect() + " " + buffer.order());
        everyType(buffer);
        everyType(buffer.order(ByteOrder.LITTLE_ENDIAN));
        slices();
        bulk();
        attempt("below", () -> buffer.get(-1));
        attempt("above", () -> buffer.getInt(29));
        attempt("put above", () -> buffer.putLong(36, 1));
        attempt("position", () -> buffer.position(41));
        attempt("limit", () -> buffer.limit(-1));
        attempt("negative", () -> ByteBuffer.allocateDirect(-1));
        attempt("mark", () -> buffer.clear().reset());
        try {
            buffer.position(40).get();
        } catch (BufferUnderflowException e) {
            System.out.println("underflow " + e.getMessage());
        }
        try {
            buffer.position(38).putInt(1);
        } catch (BufferOverflowException e) {
            System.out.println("overflow " + e.getMessage() + " " + buffer.position());
        }
        System.out.println(ByteBuffer.allocateDirect(0).hasRemaining());
        System.out.println(new InvalidMarkException() + " " + new ReadOnlyBufferException());
    }
}
