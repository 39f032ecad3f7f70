package ibrik.runtime.thread;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// The strands that wait for a standard stream of the platform, each stream with its own queue.
final class StreamWaits {
    private static final String WHY = "a strand that is lost never runs again";

    private final StrandQueue input = new StrandQueue();
    private final StrandQueue output = new StrandQueue();
    private final StrandQueue errors = new StrandQueue();

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private StrandQueue queue(int descriptor) {
        if (descriptor == Platform.INPUT) {
            return input;
        }
        return descriptor == Platform.OUTPUT ? output : errors;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void add(Strand strand, int descriptor) {
        queue(descriptor).add(strand);
    }

    /// The streams that somebody waits for: the bits that [Platform#waitUntil] takes.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    int awaited() {
        int bits = input.isEmpty() ? 0 : 1 << Platform.INPUT;
        bits |= output.isEmpty() ? 0 : 1 << Platform.OUTPUT;
        return bits | (errors.isEmpty() ? 0 : 1 << Platform.ERRORS);
    }

    /// A strand whose stream is ready, null if there is none; it is taken out.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    Strand pollReady() {
        Strand ready = pollReady(Platform.INPUT);
        if (ready == null) {
            ready = pollReady(Platform.OUTPUT);
        }
        return ready == null ? pollReady(Platform.ERRORS) : ready;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private Strand pollReady(int descriptor) {
        StrandQueue queue = queue(descriptor);
        return queue.isEmpty() || !Platform.current().isReady(descriptor) ? null : queue.poll();
    }
}
