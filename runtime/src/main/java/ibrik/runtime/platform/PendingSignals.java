package ibrik.runtime.platform;

import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.BoundedLoop;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Signals that have come and wait to be served, by their numbers on Linux, 1 to 31. On the metal they are words of the
/// launcher, or the power button. The first executor serves them. One that comes twice before it is served counts once,
/// as on Linux.
@UsesMagic("reads and writes a field of the executor block")
public final class PendingSignals {
    public static final int HANG_UP = 1;
    public static final int INTERRUPT = 2;
    /// Asks what all threads are doing.
    public static final int QUIT = 3;
    public static final int TERMINATE = 15;
    /// The first number that is none.
    public static final int END = 32;

    private static final String REASON = "may come at any instruction";

    private PendingSignals() {}

    /// Posts a signal; who runs gives way at its next poll. Other numbers than 1 to 31 are passed over.
    @BoundedLoop("each turn more is one in which another has posted or taken a signal")
    @Uninterruptible(REASON)
    public static void post(int signal) {
        if (signal <= 0 || signal >= END) {
            return;
        }
        int before = pending();
        // SAFE: the entry code made the executor block before any Java code ran. An exchange, since a handler may come
        // between any two instructions of another or of [#take].
        while (!Memory.compareAndSetInt(field(), before, before | 1 << signal)) {
            before = pending();
        }
        PollRequest.endSlice(Executors.block(0));
        if (Executors.number() != 0) {
            Platform.current().wakeExecutor(Executors.block(0));
        }
    }

    /// Whether [#take] would return a signal.
    @Uninterruptible(REASON)
    public static boolean areThere() {
        return pending() != 0;
    }

    /// The lowest one, which is pending no more; 0 if there is none.
    @Uninterruptible(REASON)
    @NoFail("a signal is neither pending nor served in between")
    public static int take() {
        int before = pending();
        // SAFE: as in [#post].
        while (before != 0 && !Memory.compareAndSetInt(field(), before, before & before - 1)) {
            before = pending();
        }
        return before == 0 ? 0 : Integer.numberOfTrailingZeros(before);
    }

    @Uninterruptible(REASON)
    private static int pending() {
        // SAFE: as in [#post].
        return Memory.loadIntVolatile(field());
    }

    @Uninterruptible(REASON)
    private static Address field() {
        return Executors.block(0).plus(ExecutorLayout.PENDING_SIGNALS);
    }
}
