package ibrik.runtime.library.ref;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.ref.Reference;

/// Queues that first take in what the collector has cleared, so that a program that only polls sees it.
@Substitute("java.lang.ref.ReferenceQueue")
public class ReferenceQueue_ {
    @Alias
    private volatile Reference<?> head;

    @Alias
    private ReferenceQueueLock_ lock;

    @Alias
    private native Reference<?> poll0();

    @Alias
    private native Reference<?> remove0(long timeout) throws InterruptedException;

    @Alias
    private native Reference<?> remove0() throws InterruptedException;

    @Replace
    public Reference<?> poll() {
        ReferenceHandOver.run();
        if (head == null) {
            return null;
        }
        synchronized (lock) {
            return poll0();
        }
    }

    @Replace
    public Reference<?> remove(long timeout) throws InterruptedException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        if (timeout == 0) {
            return remove();
        }
        ReferenceHandOver.prepareToWait();
        synchronized (lock) {
            return remove0(timeout);
        }
    }

    @Replace
    public Reference<?> remove() throws InterruptedException {
        ReferenceHandOver.prepareToWait();
        synchronized (lock) {
            return remove0();
        }
    }
}
