package faults;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Locks and queues of java.util.concurrent after an error: usable by other threads. */
public class Concurrent {
    private static final int COUNT = 12;
    private static String broken = "";

    private static void check(boolean holds, String what) {
        if (!holds) {
            broken = what;
        }
    }

    private interface Action {
        void run() throws InterruptedException;
    }

    private static void insist(Action action) throws InterruptedException {
        boolean done = false;
        while (!done) {
            try {
                action.run();
                done = true;
            } catch (OutOfMemoryError | StackOverflowError again) {
                done = false;
            }
        }
    }

    private static Thread start(Action action) {
        while (true) {
            Thread thread = null;
            try {
                thread = new Thread(() -> {
                    try {
                        insist(action);
                    } catch (InterruptedException never) {
                        broken = "interrupted";
                    }
                });
                thread.setDaemon(true);
                thread.start();
                return thread;
            } catch (OutOfMemoryError | StackOverflowError again) {
                if (thread != null && thread.getState() != Thread.State.NEW) {
                    return thread;
                }
            }
        }
    }

    private static void locks() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        int[] count = new int[1];
        int[] completed = new int[1];
        Action increments = () -> {
            for (int round = 0; round < COUNT; round++) {
                insist(() -> {
                    lock.lock();
                    try {
                        count[0] += new int[1].length;
                        Thread.yield();
                    } finally {
                        lock.unlock();
                    }
                });
            }
            completed[0]++;
        };
        Thread first = start(increments);
        Thread second = start(increments);
        first.join();
        second.join();
        check(!lock.isLocked(), "ReentrantLock is held by a thread that has ended");
        // A thread may have died of an error at its very start.
        check(count[0] >= completed[0] * COUNT, "ReentrantLock counted " + count[0]);
    }

    private static void queue(String name, BlockingQueue<Integer> queue) throws InterruptedException {
        int[] sum = new int[1];
        Thread consumer = start(() -> {
            int taken = 0;
            while (taken >= 0) {
                try {
                    taken = queue.take();
                    sum[0] += Math.max(0, taken);
                } catch (OutOfMemoryError | StackOverflowError again) {
                    taken = 0;
                }
            }
        });
        for (int number = 1; number <= COUNT; number++) {
            hand(consumer, queue, number);
        }
        boolean lived = consumer.isAlive();
        hand(consumer, queue, -1);
        consumer.join();
        check(sum[0] > 0 || !lived, name + " handed on " + sum[0]);
    }

    /** Gives up only if nobody is there any more to take it. */
    private static void hand(Thread consumer, BlockingQueue<Integer> queue, int value) throws InterruptedException {
        boolean[] done = new boolean[1];
        while (!done[0] && consumer.isAlive()) {
            insist(() -> done[0] = queue.offer(value, 2, TimeUnit.MILLISECONDS));
        }
    }

    private static void permits() throws InterruptedException {
        Semaphore semaphore = new Semaphore(0);
        CountDownLatch latch = new CountDownLatch(1);
        Thread thread = start(() -> {
            insist(() -> semaphore.acquire());
            insist(() -> latch.countDown());
        });
        insist(() -> semaphore.release(2));
        while (thread.isAlive() && latch.getCount() > 0) {
            insist(() -> latch.await(2, TimeUnit.MILLISECONDS));
        }
        thread.join();
    }

    public static void main(String[] args) throws InterruptedException {
        insist(Concurrent::locks);
        insist(() -> queue("ArrayBlockingQueue", new ArrayBlockingQueue<>(3)));
        insist(() -> queue("LinkedBlockingQueue", new LinkedBlockingQueue<>()));
        insist(Concurrent::permits);
        System.out.println(broken.isEmpty() ? "whole" : broken);
    }
}
