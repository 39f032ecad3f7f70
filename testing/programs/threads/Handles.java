package threads;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Constant VarHandles: fields, static fields, arrays, byte views. */
public class Handles {
    int number = 1;
    long wide = 2;
    String text = "t";
    static int shared = 10;

    private static final VarHandle NUMBER;
    private static final VarHandle WIDE;
    private static final VarHandle TEXT;
    private static final VarHandle SHARED;
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, java.nio.ByteOrder.BIG_ENDIAN);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            NUMBER = lookup.findVarHandle(Handles.class, "number", int.class);
            WIDE = lookup.findVarHandle(Handles.class, "wide", long.class);
            TEXT = lookup.findVarHandle(Handles.class, "text", String.class);
            SHARED = lookup.findStaticVarHandle(Handles.class, "shared", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) {
        Handles h = new Handles();
        System.out.println((int) NUMBER.get(h));
        NUMBER.set(h, 5);
        System.out.println(NUMBER.compareAndSet(h, 5, 6));
        System.out.println((int) NUMBER.getAndAdd(h, 10));
        System.out.println((int) NUMBER.getVolatile(h));
        System.out.println(WIDE.weakCompareAndSet(h, 1L, 2L));
        System.out.println((long) WIDE.getAndBitwiseOr(h, 12L));
        System.out.println((long) WIDE.getAcquire(h));
        TEXT.setRelease(h, "new");
        System.out.println((String) TEXT.getAndSet(h, "newer") + h.text);
        System.out.println((String) TEXT.compareAndExchange(h, "x", "y"));
        SHARED.setOpaque(11);
        System.out.println((int) SHARED.getAcquire() + shared);
        int[] ints = new int[3];
        INTS.setVolatile(ints, 1, 7);
        System.out.println((int) INTS.getAndAdd(ints, 1, 1) + ints[1]);
        String[] strings = {"a"};
        System.out.println(STRINGS.compareAndSet(strings, 0, "a", "b") + strings[0]);
        byte[] bytes = new byte[8];
        BYTES.set(bytes, 1, 0x01020304);
        System.out.println(bytes[1] + " " + bytes[4] + " " + (int) BYTES.get(bytes, 0));
        try {
            INTS.set(ints, 3, 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println("out of bounds");
        }
        try {
            NUMBER.set((Handles) null, 1);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        VarHandle.fullFence();
    }
}
