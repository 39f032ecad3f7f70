package ibrik.runtime.thread;

import ibrik.runtime.heap.Heap;
import ibrik.vocabulary.mark.EntryPoint;

/// What happens when a poll in compiled code finds a request.
final class Safepoint {
    private Safepoint() {}

    @EntryPoint("ibrik_safepoint")
    static void enter() {
        Heap.atPoll();
    }
}
