package faults;

import java.util.concurrent.locks.LockSupport;

/** Threads that meet an error when they start, sleep, park, are interrupted, fail, or end: all of them end. */
public class Threads {
    private static String broken = "";
    private static int ended;
    private static volatile boolean released;

    private static void check(boolean holds, String what) {
        if (!holds) {
            broken = what;
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread start(String name, Work work) {
        while (true) {
            Thread thread = null;
            try {
                thread = new Thread(() -> {
                    try {
                        work.run();
                    } catch (InterruptedException | OutOfMemoryError | StackOverflowError either) {
                        ended += 0;
                    } finally {
                        ended++;
                    }
                }, name);
                // The program may end early, by an error in main.
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

    private static void park() {
        while (!released) {
            LockSupport.park();
        }
    }

    private static void insist(Runnable action) {
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

    private static void join(Thread thread) throws InterruptedException {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (OutOfMemoryError | StackOverflowError again) {
                check(!Thread.holdsLock(thread), "join left the lock held");
            }
        }
        check(thread.getState() == Thread.State.TERMINATED, thread.getName() + " is " + thread.getState());
    }

    public static void main(String[] args) throws InterruptedException {
        Thread parked = start("parked", Threads::park);
        Thread sleeper = start("sleeper", () -> Thread.sleep(100_000));
        Thread short1 = start("short", () -> Thread.sleep(1));
        Thread waiter = start("waiter", () -> {
            Object own = new Object();
            synchronized (own) {
                own.wait(2);
            }
        });
        Thread failing = start("failing", () -> {
            throw new StackOverflowError("wanted");
        });
        ThreadLocal<int[]> local = ThreadLocal.withInitial(() -> new int[3]);
        Thread owner = start("owner", () -> check(local.get().length == 3, "a wrong thread local"));
        Thread.yield();
        insist(sleeper::interrupt);
        released = true;
        LockSupport.unpark(parked);
        for (Thread thread : new Thread[] {parked, sleeper, short1, waiter, failing, owner}) {
            join(thread);
        }
        System.out.println(broken.isEmpty() ? "whole" : broken);
        System.out.println(ended <= 6 ? "ended" : "more ends than threads");
    }
}
