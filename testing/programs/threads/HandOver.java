package threads;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/// Two threads that hand something over again and again are not held up by others that compute: by the work of those,
/// not by the clock.
public final class HandOver {
    private static final int ROUNDS = 300;
    /// As much work as the others do in three seconds. A hand-over that waits for a time slice of 10 ms needs twice that.
    private static final int MOST_TENTHS = 30;

    private static final AtomicBoolean ENDS = new AtomicBoolean();
    private static final LongAdder WORK = new LongAdder();

    private HandOver() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread[] computing = new Thread[Runtime.getRuntime().availableProcessors() + 1];
        for (int number = 0; number < computing.length; number++) {
            computing[number] = new Thread(HandOver::compute);
            computing[number].start();
        }
        Thread.sleep(100);
        long tenth = WORK.sum();
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        Thread answering = new Thread(() -> answer(there, back));
        answering.start();
        long before = WORK.sum();
        int sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            there.put(round);
            sum += back.take();
        }
        long work = WORK.sum() - before;
        ENDS.set(true);
        for (Thread thread : computing) {
            thread.join();
        }
        answering.join();
        System.out.println(sum);
        System.out.println(work < MOST_TENTHS * tenth ? "not held up" : "held up for " + work + " of " + tenth);
    }

    private static void answer(SynchronousQueue<Integer> there, SynchronousQueue<Integer> back) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                back.put(there.take() + 1);
            }
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static void compute() {
        long value = 1;
        while (!ENDS.get()) {
            for (int step = 0; step < 1000; step++) {
                value = value * 31 + step;
            }
            WORK.add(1 + (value & 1) - (value & 1));
        }
    }
}
