package threads;

import java.util.ArrayList;
import java.util.List;

/** What the header of an object has to keep apart: a lock, how often it was entered, a hash, and who waits. */
public class LockStates {
    private static int turn;
    private int depth;

    private static int nested(Object lock, int depth) {
        synchronized (lock) {
            int below = depth == 0 ? 0 : nested(lock, depth - 1);
            return below + (Thread.holdsLock(lock) ? 1 : 0);
        }
    }

    private synchronized void descend(int most) {
        if (++depth == most) {
            throw new IllegalStateException("at " + depth);
        }
        descend(most);
    }

    private static void depths() {
        for (int depth : new int[] {1, 14, 15, 16, 17, 31, 32, 300}) {
            Object lock = new Object();
            int held = nested(lock, depth);
            System.out.println(depth + ": " + held + " " + Thread.holdsLock(lock));
        }
        LockStates states = new LockStates();
        for (int most : new int[] {3, 16, 17, 40}) {
            states.depth = 0;
            try {
                states.descend(most);
            } catch (IllegalStateException thrown) {
                System.out.println(thrown.getMessage() + " " + Thread.holdsLock(states));
            }
        }
    }

    private static void hashes() {
        Object before = new Object();
        int hash = before.hashCode();
        synchronized (before) {
            System.out.println("before " + (hash == before.hashCode()));
        }
        System.out.println("before " + (hash == System.identityHashCode(before)));
        Object inside = new Object();
        synchronized (inside) {
            synchronized (inside) {
                hash = inside.hashCode();
                System.out.println("inside " + (hash == inside.hashCode()) + Thread.holdsLock(inside));
            }
            System.out.println("inside " + Thread.holdsLock(inside));
        }
        System.out.println("inside " + (hash == inside.hashCode()) + Thread.holdsLock(inside));
        Object after = new Object();
        synchronized (after) {
            turn++;
        }
        hash = after.hashCode();
        synchronized (after) {
            after.notifyAll();
        }
        System.out.println("after " + (hash == after.hashCode()) + Thread.holdsLock(after));
        Object moved = new Object();
        synchronized (moved) {
            System.gc();
            System.out.println("moved " + Thread.holdsLock(moved));
            hash = moved.hashCode();
            System.gc();
        }
        System.gc();
        System.out.println("moved " + (hash == moved.hashCode()) + Thread.holdsLock(moved));
    }

    private static void refuse(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " done");
        } catch (IllegalMonitorStateException thrown) {
            System.out.println(what + " " + thrown.getMessage());
        }
    }

    /** Another thread holds the lock, in each of its states; what we may not do changes nothing. */
    private static void foreign(boolean hashed, boolean nested) throws InterruptedException {
        Object lock = new Object();
        if (hashed) {
            lock.hashCode();
        }
        Object step = new Object();
        turn = 0;
        Thread holder = new Thread(() -> {
            synchronized (lock) {
                nested(lock, nested ? 20 : 0);
                synchronized (step) {
                    turn = 1;
                    step.notifyAll();
                    await(step, 2);
                }
                System.out.println("held " + Thread.holdsLock(lock));
            }
        });
        holder.start();
        synchronized (step) {
            await(step, 1);
        }
        refuse("notify", lock::notify);
        refuse("notifyAll", lock::notifyAll);
        System.out.println(Thread.holdsLock(lock) + " " + (lock.hashCode() == System.identityHashCode(lock)));
        synchronized (step) {
            turn = 2;
            step.notifyAll();
        }
        synchronized (lock) {
            System.out.println("mine " + Thread.holdsLock(lock));
        }
        holder.join();
        refuse("notify", lock::notify);
    }

    private static void await(Object lock, int wanted) {
        while (turn != wanted) {
            try {
                lock.wait();
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
        }
    }

    /** Who waits gives up all entries, and has them again afterwards. */
    private static void waits(int depth) throws InterruptedException {
        Object lock = new Object();
        turn = 0;
        Thread waiter = new Thread(() -> enterAndAwait(lock, depth));
        waiter.start();
        synchronized (lock) {
            await(lock, 1);
            turn = 2;
            lock.notifyAll();
            System.out.println("others may enter " + Thread.holdsLock(lock));
        }
        waiter.join();
        System.out.println(depth + " free: " + !Thread.holdsLock(lock));
    }

    private static void enterAndAwait(Object lock, int depth) {
        synchronized (lock) {
            if (depth > 0) {
                enterAndAwait(lock, depth - 1);
                if (!Thread.holdsLock(lock)) {
                    System.out.println("lost at " + depth);
                }
                return;
            }
            turn = 1;
            lock.notifyAll();
            await(lock, 2);
            System.out.println("again " + Thread.holdsLock(lock));
        }
    }

    private static void interruptions() throws InterruptedException {
        Object lock = new Object();
        turn = 0;
        Thread waiter = new Thread(() -> {
            synchronized (lock) {
                synchronized (lock) {
                    try {
                        turn = 1;
                        lock.notify();
                        lock.wait();
                        System.out.println("not interrupted");
                    } catch (InterruptedException expected) {
                        System.out.println("interrupted " + Thread.holdsLock(lock) + Thread.interrupted());
                    }
                }
                System.out.println("outer " + Thread.holdsLock(lock));
            }
            System.out.println("free " + !Thread.holdsLock(lock));
        });
        waiter.start();
        synchronized (lock) {
            await(lock, 1);
            waiter.interrupt();
        }
        waiter.join();
        Thread.currentThread().interrupt();
        synchronized (lock) {
            try {
                lock.wait(1000);
            } catch (InterruptedException expected) {
                System.out.println("at once " + Thread.holdsLock(lock));
            }
        }
    }

    /** Each thread locks, so that each needs a number, and thousands of them one after another. */
    private static void generations() throws InterruptedException {
        Object shared = new Object();
        int[] count = new int[1];
        for (int generation = 0; generation < 100; generation++) {
            List<Thread> threads = new ArrayList<>();
            for (int index = 0; index < 100; index++) {
                Object own = new Object();
                threads.add(new Thread(() -> {
                    synchronized (own) {
                        Thread.yield();
                        synchronized (shared) {
                            count[0]++;
                        }
                        if (!Thread.holdsLock(own) || Thread.holdsLock(shared)) {
                            System.out.println("wrong owner");
                        }
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        System.out.println(count[0]);
    }

    /** All want the same lock, some with a hash in between, some deep in it, some waiting for a while. */
    private static void contention() throws InterruptedException {
        Object[] locks = {new Object(), LockStates.class, new int[1], "a string"};
        long[] sums = new long[locks.length];
        List<Thread> threads = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            int seed = index;
            threads.add(new Thread(() -> contend(locks, sums, seed)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        for (int index = 0; index < locks.length; index++) {
            System.out.println(sums[index] + " " + Thread.holdsLock(locks[index]));
        }
    }

    private static void contend(Object[] locks, long[] sums, int seed) {
        for (int round = 0; round < 400; round++) {
            int at = (round + seed) % locks.length;
            synchronized (locks[at]) {
                long before = sums[at];
                int kind = (round + 7 * seed) % 40;
                if (kind == 0) {
                    locks[at].hashCode();
                } else if (kind == 1) {
                    before += nested(locks[at], 20) - 21;
                } else if (kind == 2) {
                    Thread.yield();
                }
                sums[at] = before + 1;
                if (kind == 3) {
                    try {
                        locks[at].wait(1);
                    } catch (InterruptedException never) {
                        sums[at] = Long.MIN_VALUE;
                    }
                } else if (kind == 4) {
                    locks[at].notifyAll();
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        depths();
        hashes();
        for (int kind = 0; kind < 4; kind++) {
            foreign((kind & 1) != 0, (kind & 2) != 0);
        }
        for (int depth : new int[] {0, 3, 15, 16, 40}) {
            waits(depth);
        }
        interruptions();
        generations();
        contention();
    }
}
