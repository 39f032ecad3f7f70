package faults;

/** Monitors after an error anywhere: free or held as the code says, and wait holds the lock again. */
public class Locks {
    private static final Object[] LOCKS = new Object[12];
    private static String broken = "";
    private static int turn;
    private static int handed;

    private static void check(boolean holds, String what) {
        if (!holds) {
            broken = what;
        }
    }

    private static int nested(int depth) {
        if (depth == LOCKS.length) {
            return new int[3].length;
        }
        synchronized (LOCKS[depth]) {
            check(Thread.holdsLock(LOCKS[depth]), "does not hold what it locked");
            return nested(depth + 1) + new Object[depth].length;
        }
    }

    private static void await(Object lock) throws InterruptedException {
        synchronized (lock) {
            try {
                lock.wait(1);
            } finally {
                check(Thread.holdsLock(lock), "wait came back without the lock");
            }
        }
    }

    private static void free(String when) {
        for (Object lock : LOCKS) {
            check(!Thread.holdsLock(lock), "still holds a lock after " + when);
        }
    }

    /** Two threads in turns; each gives the other its turn, whatever happens to it. */
    private static void play(int me) {
        for (int round = 0; round < 10; round++) {
            synchronized (LOCKS[0]) {
                while (turn != me) {
                    try {
                        LOCKS[0].wait();
                    } catch (InterruptedException | OutOfMemoryError | StackOverflowError again) {
                        check(Thread.holdsLock(LOCKS[0]), "an error in wait lost the lock");
                    }
                }
                try {
                    handed += new int[round + 1].length;
                } catch (OutOfMemoryError | StackOverflowError lost) {
                    handed++;
                }
                turn = 1 - me;
                LOCKS[0].notifyAll();
            }
        }
    }

    private static Thread player(int me) {
        while (true) {
            try {
                Thread thread = new Thread(() -> {
                    boolean playing = true;
                    while (playing) {
                        try {
                            play(me);
                            playing = false;
                        } catch (OutOfMemoryError | StackOverflowError early) {
                            check(!Thread.holdsLock(LOCKS[0]), "an error left the lock held");
                        }
                    }
                });
                thread.setDaemon(true);
                return thread;
            } catch (OutOfMemoryError | StackOverflowError again) {
                check(true, "");
            }
        }
    }

    private static void start(Thread thread) {
        while (!thread.isAlive() && thread.getState() == Thread.State.NEW) {
            try {
                thread.start();
            } catch (OutOfMemoryError | StackOverflowError again) {
                check(!Thread.holdsLock(thread), "start left its lock held");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int index = 0; index < LOCKS.length; index++) {
            LOCKS[index] = new Object();
        }
        for (int round = 0; round < 3; round++) {
            try {
                nested(0);
            } catch (OutOfMemoryError | StackOverflowError full) {
                free("nested");
            }
            try {
                await(LOCKS[round]);
            } catch (OutOfMemoryError | StackOverflowError full) {
                free("wait");
            }
        }
        try {
            LOCKS[1].notify();
            check(false, "notified without the lock");
        } catch (IllegalMonitorStateException | OutOfMemoryError | StackOverflowError expected) {
            free("notify");
        }
        Thread first = player(0);
        Thread second = player(1);
        start(first);
        start(second);
        first.join();
        second.join();
        free("all");
        System.out.println(broken.isEmpty() ? "whole" : broken);
    }
}
