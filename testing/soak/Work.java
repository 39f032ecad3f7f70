import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// One kind of work that goes on as long as the soak does, in threads of its own.
///
/// Its steps are counted, so that a lost wake-up shows: the count stands still.
abstract class Work {
    final String name;
    final AtomicLong steps = new AtomicLong();
    private final AtomicBoolean ends;
    private volatile Throwable failure;

    Work(String name, AtomicBoolean ends) {
        this.name = name;
        this.ends = ends;
    }

    /// Starts its threads, each by [#thread].
    abstract void start(SplittableRandom random);

    /// Called when all its threads have ended; null, or what does not match.
    abstract String mismatch();

    final boolean ends() {
        return ends.get();
    }

    final Throwable failure() {
        return failure;
    }

    /// What a thread does; may throw anything.
    interface Body {
        void run() throws Exception;
    }

    final Runnable guarded(Body body) {
        return () -> {
            try {
                body.run();
            } catch (Throwable thrown) {
                failure = thrown;
            }
        };
    }

    final void thread(String role, Body body) {
        Soak.started(new Thread(guarded(body), name + ", " + role));
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
