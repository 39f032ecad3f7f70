package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Acquires;
import ibrik.vocabulary.mark.Releases;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A lock between the markers of one collection, held for a few instructions. It costs nothing while one marks alone.
@UsesMagic(Reason.MAGIC)
public final class WorkerLock {
    /// A cache line, so that waiting disturbs nothing else.
    private static final long BYTES = 64;

    private Address word = Address.none();
    private boolean isShared;

    /// Called once. False if there is no memory.
    public boolean start(Platform platform) {
        word = platform.allocateRaw(BYTES);
        if (word.isNone()) {
            return false;
        }
        Memory.fill(word, BYTES, (byte) 0);
        return true;
    }

    /// Whether several markers run from now on.
    @Uninterruptible(Reason.HEAP)
    public void share(boolean shared) {
        isShared = shared;
    }

    @Acquires
    @Uninterruptible(Reason.HEAP)
    public void acquire() {
        // SAFE: `word` is ours (start), and every holder releases after a bounded number of steps.
        for (int turn = 0; isShared && !Memory.compareAndSetInt(word, 0, 1); turn++) {
            Platform.current().awaitOther(turn);
        }
    }

    @Releases
    @Uninterruptible(Reason.HEAP)
    public void release() {
        if (isShared) {
            Memory.storeIntVolatile(word, 0);
        }
    }
}
