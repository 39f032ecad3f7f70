package ibrik.tools.emulator;

import ibrik.tools.host.SystemSignals;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// While a guest runs, a signal that asks us to end is passed on to it: it ends through its shutdown hooks, and we with
/// its status. A later signal, or the end of the time of grace, ends us and with us the guest.
///
/// A signal that was ignored when we were started, by nohup(1) for instance, stays so.
final class SignalRelay implements AutoCloseable {
    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");
    /// Asks the guest what its threads are doing. It is not SIGQUIT, which this JVM keeps for its own threads.
    private static final String REQUEST = "USR1";

    private static final int QUIT = 3;
    /// What a shell adds to the number of the signal that ended a process.
    private static final int STATUS = 128;
    private static final long NEVER = Long.MIN_VALUE;

    /// Signals so close are one request: timeout(1) sends each to us and to our process group. Chosen.
    private static final long ONE_REQUEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /// Who the signals are for.
    interface Target {
        /// False if it cannot hear of signals, or not yet.
        boolean signal(int number) throws IOException;
    }

    private final Target target;
    private final Duration grace;
    private final AtomicLong asked = new AtomicLong(NEVER);
    private final List<Runnable> undo = new ArrayList<>();

    private SignalRelay(Target target, Duration grace) {
        this.target = target;
        this.grace = grace;
    }

    /// @param grace nothing is passed on if empty
    static SignalRelay start(Target target, Optional<Duration> grace) {
        SignalRelay relay = new SignalRelay(target, grace.orElse(Duration.ZERO));
        for (String name : grace.isPresent() ? NAMES : List.<String>of()) {
            relay.undo.add(SystemSignals.handle(name, relay::onSignal));
        }
        relay.undo.add(SystemSignals.handle(REQUEST, _ -> relay.onRequest()));
        return relay;
    }

    /// Each signal has a thread of its own.
    private void onSignal(int number) {
        int status = STATUS + number;
        long now = System.nanoTime();
        if (!asked.compareAndSet(NEVER, now)) {
            if (now - asked.get() > ONE_REQUEST_NANOS) {
                System.exit(status);
            }
            return;
        }
        Thread.ofPlatform().daemon().name("grace").start(() -> endAfterGrace(status));
        try {
            if (!target.signal(number)) {
                System.exit(status);
            }
        } catch (IOException gone) {
            // The guest has just ended, and so shall we.
        }
    }

    /// A guest that does not listen yet has nothing to tell.
    private void onRequest() {
        try {
            target.signal(QUIT);
        } catch (IOException gone) {
            // The guest has just ended.
        }
    }

    private void endAfterGrace(int status) {
        try {
            Thread.sleep(grace);
            System.exit(status);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
