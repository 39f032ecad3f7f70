package foreign;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** VarHandles that are not constants where they are called: fields, arrays, views of arrays and buffers. */
public class HandlesAsValues {
    int number = 5;
    long wide = 6;
    volatile String text = "seven";
    byte small = 8;

    static final VarHandle NUMBER;
    static final VarHandle WIDE;
    static final VarHandle TEXT;
    static final VarHandle SMALL;
    static final VarHandle[] ALL;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            NUMBER = lookup.findVarHandle(HandlesAsValues.class, "number", int.class);
            WIDE = lookup.findVarHandle(HandlesAsValues.class, "wide", long.class);
            TEXT = lookup.findVarHandle(HandlesAsValues.class, "text", String.class);
            SMALL = lookup.findVarHandle(HandlesAsValues.class, "small", byte.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        ALL = new VarHandle[] {NUMBER, WIDE, TEXT, SMALL};
    }

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    static void show(VarHandle handle, HandlesAsValues object) {
        System.out.println(handle.get(object) + " " + handle.getVolatile(object));
    }

    static int add(VarHandle handle, HandlesAsValues object, int value) {
        return (int) handle.getAndAdd(object, value);
    }

    static void arrays(VarHandle ints, VarHandle strings, VarHandle doubles) {
        int[] numbers = {1, 2, 3};
        String[] words = {"a", "b"};
        double[] reals = {0.5};
        ints.set(numbers, 1, 20);
        System.out.println((int) ints.getAndAdd(numbers, 1, 5) + " " + ints.compareAndSet(numbers, 2, 3, 30) + " "
                + numbers[1] + " " + numbers[2]);
        strings.set(words, 0, "A");
        System.out.println((String) strings.getAndSet(words, 1, "B") + " " + strings.get(words, 0) + " " + words[1]);
        System.out.println((double) doubles.compareAndExchange(reals, 0, 0.5, 0.75) + " " + reals[0]);
        attempt("index", () -> ints.set(numbers, 3, 1));
        attempt("wrong element", () -> strings.set((Object[]) words, 0, (Object) Integer.valueOf(1)));
        attempt("null array", () -> ints.set((int[]) null, 0, 1));
    }

    static void views(VarHandle array, VarHandle buffer) {
        byte[] bytes = new byte[24];
        ByteBuffer direct = ByteBuffer.allocateDirect(24);
        array.set(bytes, 3, 0x01020304);
        buffer.set(direct, 5, 0x0A0B0C0D);
        System.out.println(bytes[3] + " " + bytes[6] + " " + direct.get(5) + " " + (int) buffer.get(direct, 5));
        System.out.println((int) array.get(bytes, 3) + " " + (int) array.get(bytes, 4));
        buffer.setVolatile(direct, 8, 7);
        System.out.println((int) buffer.getAndAdd(direct, 8, 1) + " " + (int) buffer.getVolatile(direct, 8));
        attempt("beyond", () -> array.set(bytes, 21, 1));
        attempt("before", () -> buffer.set(direct, -1, 1));
        attempt("unaligned volatile", () -> buffer.setVolatile(direct, 9, 1));
        attempt("read-only", () -> buffer.set(direct.asReadOnlyBuffer(), 0, 1));
    }

    public static void main(String[] args) {
        HandlesAsValues object = new HandlesAsValues();
        for (VarHandle handle : ALL) show(handle, object);
        ALL[0].set(object, 50);
        ALL[1].set(object, 60);
        ALL[2].setRelease(object, "seventy");
        System.out.println(object.number + " " + object.wide + " " + object.text);
        System.out.println(add(NUMBER, object, 3) + " " + object.number);
        System.out.println(ALL[2].compareAndSet(object, object.text, "new") + " " + (String) ALL[2].getAndSet(object, "newer"));
        attempt("other class", () -> show(NUMBER, null));
        arrays(MethodHandles.arrayElementVarHandle(int[].class), MethodHandles.arrayElementVarHandle(String[].class),
                MethodHandles.arrayElementVarHandle(double[].class));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            views(order == ByteOrder.BIG_ENDIAN ? BIG : LITTLE, order == ByteOrder.BIG_ENDIAN ? BIG_BUFFER : LITTLE_BUFFER);
        }
    }

    static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle BIG_BUFFER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LITTLE_BUFFER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
}
