import java.util.SplittableRandom;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Tasks with a delay, some taken back: none runs early, none twice, none never.
final class Alarms extends Work {
    private static final int AT_ONCE = 100;

    private final AtomicLong planned = new AtomicLong();
    private final AtomicLong run = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong();

    Alarms(AtomicBoolean ends) {
        super("timers", ends);
    }

    @Override
    void start(SplittableRandom random) {
        ScheduledExecutorService executor = new ScheduledThreadPoolExecutor(2);
        Semaphore room = new Semaphore(AT_ONCE);
        thread("planner", () -> {
            while (!ends()) {
                room.acquire();
                plan(executor, room, random.nextLong(3_000_000), random.nextInt(10) == 0);
            }
            room.acquire(AT_ONCE);
            executor.shutdown();
            check(executor.awaitTermination(60, TimeUnit.SECONDS), "the executor does not end");
        });
    }

    private void plan(ScheduledExecutorService executor, Semaphore room, long delay, boolean takesBack) {
        long due = System.nanoTime() + delay;
        var hasRun = new AtomicBoolean();
        // WHY: a task that runs already can be taken back too (Future.cancel), and ends all the same: it counts once.
        var hasEnded = new AtomicBoolean();
        planned.incrementAndGet();
        var task = executor.schedule(
                guarded(() -> {
                    check(System.nanoTime() - due >= 0, "a task ran early");
                    check(hasRun.compareAndSet(false, true), "a task ran twice");
                    steps.incrementAndGet();
                    end(hasEnded, run, room);
                }),
                delay,
                TimeUnit.NANOSECONDS);
        if (takesBack && task.cancel(false)) {
            end(hasEnded, cancelled, room);
        }
    }

    private static void end(AtomicBoolean hasEnded, AtomicLong count, Semaphore room) {
        if (hasEnded.compareAndSet(false, true)) {
            count.incrementAndGet();
            room.release();
        }
    }

    @Override
    String mismatch() {
        return planned.get() == run.get() + cancelled.get()
                ? null
                : planned + " planned, " + run + " run, " + cancelled + " taken back";
    }
}
