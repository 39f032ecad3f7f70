package threads;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Atomic classes on one thread. */
public class Atomics {
    volatile int field = 3;
    volatile long wide = -1;
    volatile double floating = 0.5;
    volatile Object reference;

    public static void main(String[] args) {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + i.incrementAndGet() + i.addAndGet(10) + " " + i.compareAndSet(17, 20) + i.compareAndSet(1, 2)
            + i.getAndSet(7) + i.updateAndGet(x -> x * x) + i.getAndUpdate(x -> -x) + i.accumulateAndGet(3, Math::max) + " " + i);
        AtomicLong l = new AtomicLong(Long.MAX_VALUE);
        System.out.println(l.incrementAndGet() + " " + l.getAndAdd(-1) + " " + l.get() + " " + l.compareAndExchange(Long.MAX_VALUE, 4) + l.intValue());
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.compareAndSet(false, true) + " " + b.getAndSet(false) + b);
        AtomicReference<String> r = new AtomicReference<>("a");
        System.out.println(r.compareAndSet("a", "b") + r.get() + r.getAndUpdate(s -> s + "c") + r.updateAndGet(s -> s + "d") + r.getPlain());
        AtomicIntegerArray array = new AtomicIntegerArray(4);
        array.incrementAndGet(2);
        array.getAndAdd(3, 9);
        System.out.println(array + " " + array.length());
        LongAdder adder = new LongAdder();
        for (int k = 0; k < 100; k++) adder.add(k);
        adder.decrement();
        System.out.println(adder.sum() + " " + adder.sumThenReset() + adder);
        LongAccumulator maximum = new LongAccumulator(Long::max, Long.MIN_VALUE);
        maximum.accumulate(3);
        maximum.accumulate(-3);
        System.out.println(maximum.get());
        Atomics object = new Atomics();
        object.field++;
        object.wide += 5;
        object.floating *= 3;
        object.reference = object;
        System.out.println(object.field + " " + object.wide + " " + object.floating + " " + (object.reference == object));
    }
}
