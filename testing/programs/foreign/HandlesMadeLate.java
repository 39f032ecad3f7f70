// args: 3
package foreign;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** VarHandles and field updaters that are looked up while the program runs. */
public class HandlesMadeLate {
    static class Counter {
        volatile int count;
        volatile long total;
        volatile String name = "none";
        private int plain = 7;

        /** Its initialiser prints, so it runs late. */
        static class Late {
            static final VarHandle PLAIN;
            static final AtomicIntegerFieldUpdater<Counter> COUNT;

            static {
                System.out.println("late");
                try {
                    PLAIN = MethodHandles.privateLookupIn(Counter.class, MethodHandles.lookup())
                            .findVarHandle(Counter.class, "plain", int.class);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
                COUNT = AtomicIntegerFieldUpdater.newUpdater(Counter.class, "count");
            }
        }
    }

    static int shared = 1;

    public static void main(String[] args) throws ReflectiveOperationException {
        Counter counter = new Counter();
        int step = Integer.parseInt(args[0]);
        System.out.println(Counter.Late.COUNT.addAndGet(counter, step) + " " + (int) Counter.Late.PLAIN.getAndAdd(counter, step)
                + " " + counter.plain);
        AtomicLongFieldUpdater<Counter> total = AtomicLongFieldUpdater.newUpdater(Counter.class, "total");
        AtomicReferenceFieldUpdater<Counter, String> name =
                AtomicReferenceFieldUpdater.newUpdater(Counter.class, String.class, "name");
        System.out.println(total.incrementAndGet(counter) + " " + name.getAndSet(counter, "some") + " " + counter.name + " "
                + name.compareAndSet(counter, "some", "other") + " " + name.get(counter));
        VarHandle count = MethodHandles.lookup().findVarHandle(Counter.class, "count", int.class);
        System.out.println((int) count.getAndAdd(counter, step) + " " + count.compareAndSet(counter, 6, 1) + " " + counter.count);
        VarHandle common = MethodHandles.lookup().findStaticVarHandle(HandlesMadeLate.class, "shared", int.class);
        System.out.println((int) common.getAndAdd(step) + " " + shared);
        VarHandle longs = MethodHandles.arrayElementVarHandle(long[].class);
        long[] array = new long[4];
        System.out.println((long) longs.getAndSet(array, step, 5L) + " " + array[3]);
        VarHandle view = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
        System.out.println((short) view.get(new byte[] {1, 2, 3}, 1));
    }
}
