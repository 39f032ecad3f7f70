import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/// Threads, virtual threads, timers, monitors and collections at once, for as long as one likes:
///
///     Soak SECONDS [SEED]
///
/// In the end every total matches, memory is as it was, and no work stood still on the way. Status 1 if not.
public final class Soak {
    /// A step takes far less; on an emulated machine whose host is busy, too.
    private static final long MOST_SECONDS_WITHOUT_A_STEP = 120;
    /// What lives varies with what is under way.
    private static final long MOST_GROWTH_BYTES = 8 << 20;

    private static final List<Thread> THREADS = new ArrayList<>();

    private final AtomicBoolean ends = new AtomicBoolean();
    private final List<Work> works = List.of(
            new Buffer(ends), new Queues(ends), new Swarm(ends), new Alarms(ends), new Churn(ends), new Streams(ends));
    private final long[] lastSteps = new long[works.size()];
    private final long[] lastChange = new long[works.size()];

    private Soak() {}

    static void started(Thread thread) {
        synchronized (THREADS) {
            THREADS.add(thread);
        }
        thread.start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        System.exit(new Soak().run(seconds, seed) ? 0 : 1);
    }

    private boolean run(long seconds, long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        long start = System.nanoTime();
        works.forEach(work -> work.start(random.split()));
        long first = 0;
        long last = 0;
        for (int tenth = 1; tenth <= 10; tenth++) {
            if (!watch(start + tenth * seconds * 100_000_000L)) {
                return false;
            }
            last = usedBytes();
            first = tenth == 2 ? last : first;
        }
        ends.set(true);
        return joined() && matches() && isFlat(first, last);
    }

    /// Until a point in time; false if some work failed or stood still.
    private boolean watch(long until) throws InterruptedException {
        while (System.nanoTime() < until) {
            Thread.sleep(100);
            for (int index = 0; index < works.size(); index++) {
                if (!goesOn(index)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean goesOn(int index) {
        Work work = works.get(index);
        if (work.failure() != null) {
            System.out.println("FAIL " + work.name + ": " + work.failure());
            work.failure().printStackTrace();
            return false;
        }
        long now = System.nanoTime();
        if (work.steps.get() != lastSteps[index] || lastChange[index] == 0) {
            lastSteps[index] = work.steps.get();
            lastChange[index] = now;
        }
        if (now - lastChange[index] > MOST_SECONDS_WITHOUT_A_STEP * 1_000_000_000) {
            System.out.println("FAIL " + work.name + ": stands still behind " + lastSteps[index] + " steps");
            return false;
        }
        return true;
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static boolean joined() throws InterruptedException {
        for (Thread thread : THREADS) {
            thread.join(MOST_SECONDS_WITHOUT_A_STEP * 1000);
            if (thread.isAlive()) {
                System.out.println("FAIL " + thread.getName() + ": does not end: " + thread.getState());
                return false;
            }
        }
        return true;
    }

    private boolean matches() {
        boolean matches = true;
        for (Work work : works) {
            String mismatch = work.failure() != null ? work.failure().toString() : work.mismatch();
            System.out.println((mismatch == null ? "ok   " : "FAIL ") + work.name + ": " + work.steps + " steps"
                    + (mismatch == null ? "" : ", " + mismatch));
            matches &= mismatch == null;
        }
        return matches;
    }

    private static boolean isFlat(long first, long last) {
        boolean flat = last - first < MOST_GROWTH_BYTES;
        System.out.println((flat ? "ok   " : "FAIL ") + "memory: " + first / 1024 + " KiB, then " + last / 1024 + " KiB");
        return flat;
    }
}
