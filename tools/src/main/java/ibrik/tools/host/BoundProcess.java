package ibrik.tools.host;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A process that does not outlive this JVM: when the JVM ends, by Ctrl-C for instance, it is killed.
public final class BoundProcess implements AutoCloseable {
    private static final Duration DEATH_LIMIT = Duration.ofSeconds(5);

    private final Thread killer = new Thread(this::kill, "process-killer");
    private Process process;

    private BoundProcess() {}

    /// Starts a process.
    public static BoundProcess start(ProcessBuilder builder) throws IOException {
        BoundProcess bound = new BoundProcess();
        try {
            Runtime.getRuntime().addShutdownHook(bound.killer);
        } catch (IllegalStateException ending) {
            throw new IOException("this JVM is ending", ending);
        }
        bound.run(builder);
        return bound;
    }

    // WHY: the lock makes the killer wait for a process that is just being started.
    private synchronized void run(ProcessBuilder builder) throws IOException {
        process = builder.start();
    }

    private synchronized void kill() {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        try {
            process.waitFor(DEATH_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized Process process() {
        return process;
    }

    /// Kills the process if it still runs, and forgets it.
    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException ending) {
            // The JVM is ending: the killer runs anyway and finds nothing to do.
        }
    }
}
