package ibrik.runtime.executor;

import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Acquires;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.mark.Uninterruptible;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps other executors out for a short while. Who waits counts as running, and a collection waits for it: so whoever
/// holds it must not wait for another executor. It costs a test while there is one executor.
public final class ShortLock {
    private static final String WHY = "barriers and raw memory use it";
    /// Chosen: longer than any holder needs while it has its processor.
    private static final int SPINS = 1000;

    private final AtomicInteger word = new AtomicInteger();

    @Acquires
    @Inline
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public void acquire() {
        if (Executors.areSeveral()) {
            acquireFromOthers();
        }
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private void acquireFromOthers() {
        for (int spin = 0; !word.compareAndSet(0, 1); spin++) {
            if (spin < SPINS) {
                Platform.current().pause();
            } else {
                // WHY: the operating system may have taken the holder's processor away.
                Platform.current().giveWay();
            }
        }
    }

    @Releases
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public void release() {
        if (Executors.areSeveral()) {
            word.set(0);
        }
    }
}
