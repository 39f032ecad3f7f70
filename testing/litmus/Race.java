import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Runs the actors of one [Trial] against one another: each walks through the same batch of variables, so that they
/// meet now and then; behind a batch they wait for one another, and the last one counts.
final class Race<S extends Cells> {
    private static final int BATCH = 2000;
    /// How often who waits asks before it gives its processor away; far more if there is one for each actor: on a busy
    /// machine others have it for a whole slice then, and the actors take turns for ever instead of meeting.
    private static final int FEW_SPINS = 1000;

    private static final int MANY_SPINS = 100_000;

    private final Trial<S> trial;
    private final long iterations;
    private final int spins;
    private final AtomicInteger arrived = new AtomicInteger();
    private final Map<String, Long> seen = new TreeMap<>();
    private Cells[] batch;
    private long done;
    private volatile boolean ended;
    private volatile int phase;
    private volatile Throwable failure;

    Race(Trial<S> trial, long iterations) {
        this.trial = trial;
        this.iterations = iterations;
        this.spins =
                Runtime.getRuntime().availableProcessors() >= trial.actors.size() ? MANY_SPINS : FEW_SPINS;
    }

    /// How often each outcome was seen.
    ///
    /// @throws IllegalStateException if an actor failed, or they are not done in so many seconds
    Map<String, Long> run(int seconds) throws InterruptedException {
        refill();
        Thread[] threads = new Thread[trial.actors.size()];
        for (int number = 0; number < threads.length; number++) {
            Consumer<S> actor = trial.actors.get(number);
            threads[number] = new Thread(() -> guarded(actor), trial.name + " " + number);
            threads[number].setDaemon(true);
            threads[number].start();
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (Thread thread : threads) {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            if (thread.isAlive() && failure == null) {
                throw new IllegalStateException(thread.getName() + " is not done in " + seconds + " s, behind " + done
                        + " iterations: " + thread.getState());
            }
        }
        if (failure != null) {
            throw new IllegalStateException("an actor failed", failure);
        }
        return seen;
    }

    private void guarded(Consumer<S> actor) {
        try {
            act(actor);
        } catch (Throwable thrown) {
            failure = thrown;
            ended = true;
        }
    }

    @SuppressWarnings("unchecked")
    private void act(Consumer<S> actor) {
        while (!ended) {
            for (Cells cells : batch) {
                actor.accept((S) cells);
            }
            awaitOthers();
        }
    }

    private void awaitOthers() {
        int before = phase;
        if (arrived.incrementAndGet() == trial.actors.size()) {
            count();
            arrived.set(0);
            phase = before + 1;
        }
        for (int spin = 0; phase == before && !ended; spin++) {
            if (spin < spins) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void count() {
        for (Cells cells : batch) {
            seen.merge(trial.outcome(cells), 1L, Long::sum);
        }
        done += batch.length;
        if (done >= iterations) {
            ended = true;
        } else {
            refill();
        }
    }

    private void refill() {
        Cells[] next = new Cells[(int) Math.min(BATCH, iterations - done)];
        for (int index = 0; index < next.length; index++) {
            next[index] = trial.variables.get();
        }
        batch = next;
    }
}
