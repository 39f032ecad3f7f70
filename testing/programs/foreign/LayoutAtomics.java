package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Atomic access to segments: every kind of access mode, both byte orders, what unaligned layouts refuse. */
public class LayoutAtomics {
    static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();
    static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    static final VarHandle BIG = ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN).varHandle();
    static final VarHandle FLOAT = ValueLayout.JAVA_FLOAT.varHandle();
    static final VarHandle DOUBLE = ValueLayout.JAVA_DOUBLE.varHandle();
    static final VarHandle SHORT = ValueLayout.JAVA_SHORT.varHandle();
    static final VarHandle BYTE = ValueLayout.JAVA_BYTE.varHandle();

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    static void ints(VarHandle h, MemorySegment s) {
        h.setVolatile(s, 0L, 10);
        System.out.println((int) h.getAndAdd(s, 0L, 5) + " " + (int) h.getVolatile(s, 0L));
        System.out.println(h.compareAndSet(s, 0L, 15, 20) + " " + h.compareAndSet(s, 0L, 15, 21) + " " + (int) h.getAcquire(s, 0L));
        System.out.println((int) h.compareAndExchange(s, 0L, 20, 30) + " " + (int) h.compareAndExchange(s, 0L, 20, 40));
        System.out.println((int) h.getAndSet(s, 0L, -1) + " " + (int) h.getOpaque(s, 0L));
        h.setRelease(s, 0L, 0x0F0F);
        System.out.println((int) h.getAndBitwiseOr(s, 0L, 0xF000) + " " + (int) h.getAndBitwiseAnd(s, 0L, 0xFF0F) + " "
                + (int) h.getAndBitwiseXor(s, 0L, -1) + " " + (int) h.get(s, 0L));
        h.setOpaque(s, 0L, 3);
        System.out.println(h.weakCompareAndSetPlain(s, 0L, 3, 4) + " " + (int) h.get(s, 0L));
    }

    public static void main(String[] args) throws InterruptedException {
        try (Arena arena = Arena.ofShared()) {
            MemorySegment s = arena.allocate(64, 8);
            ints(INT, s);
            ints(BIG, s);
            System.out.println((long) LONG.getAndAdd(s, 8L, 1L << 40) + " " + (long) LONG.getAndAdd(s, 8L, 2L) + " "
                    + (long) LONG.getVolatile(s, 8L));
            DOUBLE.setVolatile(s, 16L, 0.5);
            System.out.println(DOUBLE.compareAndSet(s, 16L, 0.5, 1.5) + " " + (double) DOUBLE.getAndSet(s, 16L, 2.5));
            FLOAT.setRelease(s, 24L, 1f);
            System.out.println((float) FLOAT.compareAndExchange(s, 24L, 1f, 2f) + " " + (float) FLOAT.getAcquire(s, 24L));
            SHORT.setVolatile(s, 32L, (short) -9);
            BYTE.setVolatile(s, 34L, (byte) 7);
            System.out.println((short) SHORT.getVolatile(s, 32L) + " " + (byte) BYTE.getAcquire(s, 34L));
            attempt("add to a float", () -> FLOAT.getAndAdd(s, 24L, 1f));
            attempt("compare shorts", () -> SHORT.compareAndSet(s, 32L, (short) 1, (short) 2));
            attempt("unaligned plain", () -> ValueLayout.JAVA_INT_UNALIGNED.varHandle().set(s, 1L, 1));
            attempt("unaligned volatile", () -> ValueLayout.JAVA_INT_UNALIGNED.varHandle().setVolatile(s, 0L, 1));
            for (VarHandle.AccessMode mode : VarHandle.AccessMode.values()) {
                System.out.println(mode + " " + INT.isAccessModeSupported(mode) + " " + FLOAT.isAccessModeSupported(mode) + " "
                        + SHORT.isAccessModeSupported(mode) + " " + BYTE.isAccessModeSupported(mode) + " "
                        + ValueLayout.JAVA_LONG_UNALIGNED.varHandle().isAccessModeSupported(mode) + " "
                        + ValueLayout.ADDRESS.varHandle().isAccessModeSupported(mode));
            }
            Thread[] threads = new Thread[4];
            LONG.set(s, 40L, 0L);
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> {
                    for (int n = 0; n < 1000; n++) LONG.getAndAdd(s, 40L, 3L);
                });
                threads[i].start();
            }
            for (Thread thread : threads) thread.join();
            System.out.println((long) LONG.get(s, 40L));
        }
    }
}
