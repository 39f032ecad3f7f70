package threads;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Threads that have ended are garbage, also those that had a time slice last. */
public class EndedThreads {
    static volatile long result;

    static void compute() {
        long x = 1;
        for (int i = 0; i < 3_000_000; i++) {
            x = x * 31 + i;
        }
        result = x;
    }

    static List<WeakReference<Thread>> started() throws InterruptedException {
        List<WeakReference<Thread>> ended = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(EndedThreads::compute);
            ended.add(new WeakReference<>(thread));
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return ended;
    }

    public static void main(String[] arguments) throws InterruptedException {
        List<WeakReference<Thread>> ended = started();
        Thread.sleep(20);
        System.gc();
        int kept = 0;
        for (WeakReference<Thread> thread : ended) {
            if (thread.get() != null) {
                kept++;
            }
        }
        // One may be named by a stale word of a stack.
        System.out.println(kept <= 1 ? "collected" : "kept " + kept);
    }
}
