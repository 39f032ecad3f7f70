package virtual;

import java.util.concurrent.locks.LockSupport;

/// Virtual threads that yield at each depth up to the overflow of their stacks: none is lost, neither the one that leaves nor
/// the one that it has woken.
public class LeavingNearTheEnd {
    static int deepest;
    static volatile boolean done;
    static volatile long parks;

    static int plain(int depth) {
        deepest = depth;
        return plain(depth + 1) + 1;
    }

    static int yieldAt(int depth) {
        if (depth == 0) {
            Thread.yield();
            return 1;
        }
        return yieldAt(depth - 1) + 1;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        Thread parker = Thread.ofVirtual().start(LeavingNearTheEnd::park);
        Thread deep = Thread.ofVirtual().start(() -> descend(parker));
        deep.join(60_000);
        System.out.println(done + " " + deep.getState() + " " + parker.isAlive());
    }

    static void park() {
        while (true) {
            LockSupport.parkNanos(90_000_000_000L);
            parks++;
        }
    }

    static void descend(Thread parker) {
        try {
            plain(0);
        } catch (StackOverflowError expected) {
            // So deep it goes.
        }
        int end = deepest;
        for (int depth = end - 60; depth < end + 3; depth++) {
            long before = parks;
            LockSupport.unpark(parker);
            try {
                yieldAt(depth);
            } catch (StackOverflowError expected) {
                // As on HotSpot, at some other depth.
            }
            for (int turn = 0; turn < 10_000 && parks == before; turn++) Thread.yield();
            if (parks == before) System.out.println("not woken, " + (end - depth) + " from the end");
        }
        done = true;
    }
}
