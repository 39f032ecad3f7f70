package foreign;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/** VarHandles of static fields: everything that reads and writes in one step. */
public class StaticHandles {
    static int number = 1;
    static long wide = 1L << 40;
    static short small = 300;
    static byte tiny = 100;
    static boolean flag;
    static char letter = 'a';
    static float real = 1.5f;
    static double precise = 2.5;
    static String text = "first";
    static List<String> list = List.of("x");

    static final VarHandle NUMBER = find("number", int.class);
    static final VarHandle WIDE = find("wide", long.class);
    static final VarHandle SMALL = find("small", short.class);
    static final VarHandle TINY = find("tiny", byte.class);
    static final VarHandle FLAG = find("flag", boolean.class);
    static final VarHandle LETTER = find("letter", char.class);
    static final VarHandle REAL = find("real", float.class);
    static final VarHandle PRECISE = find("precise", double.class);
    static final VarHandle TEXT = find("text", String.class);
    static final VarHandle LIST = find("list", List.class);

    static VarHandle find(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findStaticVarHandle(StaticHandles.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static void primitives() {
        System.out.println((int) NUMBER.getAndAdd(4) + " " + NUMBER.compareAndSet(5, 6) + " " + NUMBER.compareAndSet(5, 7) + " "
                + (int) NUMBER.compareAndExchange(6, 8) + " " + (int) NUMBER.getAndSet(-1) + " " + number);
        System.out.println((int) NUMBER.getAndBitwiseAnd(0xFF) + " " + (int) NUMBER.getAndBitwiseXor(3) + " "
                + (int) NUMBER.getAndBitwiseOr(1 << 30) + " " + number);
        System.out.println((long) WIDE.getAndAddAcquire(3) + " " + (long) WIDE.getAndSetRelease(9L) + " "
                + WIDE.weakCompareAndSetPlain(9L, 10L) + " " + wide);
        System.out.println((short) SMALL.getAndAdd((short) 32767) + " " + small + " "
                + SMALL.compareAndSet(small, (short) 5) + " " + (short) SMALL.getAndSet((short) 6) + " " + small);
        System.out.println((byte) TINY.getAndAdd((byte) 100) + " " + tiny + " " + (byte) TINY.compareAndExchange(tiny, (byte) 1));
        System.out.println(FLAG.compareAndSet(false, true) + " " + (boolean) FLAG.getAndSet(false) + " "
                + (boolean) FLAG.getAndBitwiseOr(true) + " " + flag);
        System.out.println((char) LETTER.getAndAdd((char) 1) + " " + (char) LETTER.getAndSet('z') + " " + letter);
        System.out.println((float) REAL.getAndAdd(2f) + " " + REAL.compareAndSet(3.5f, 4f) + " " + real + " "
                + (double) PRECISE.getAndSet(0.25) + " " + (double) PRECISE.getAndAdd(1.0) + " " + precise);
    }

    static void references() {
        System.out.println(TEXT.compareAndSet("first", "second") + " " + TEXT.compareAndSet("first", "third") + " " + text);
        System.out.println((String) TEXT.getAndSet("fourth") + " " + (String) TEXT.compareAndExchange(text, "fifth") + " "
                + (String) TEXT.compareAndExchange("none", "sixth") + " " + text);
        List<String> other = new ArrayList<>(List.of("a", "b"));
        System.out.println(LIST.compareAndSet(list, other) + " " + list.size() + " " + ((List<?>) LIST.getAndSet(null)).size()
                + " " + LIST.weakCompareAndSet(null, List.of()) + " " + list);
    }

    public static void main(String[] args) throws InterruptedException {
        primitives();
        references();
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int n = 0; n < 500; n++) WIDE.getAndAdd(2L);
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(wide);
    }
}
