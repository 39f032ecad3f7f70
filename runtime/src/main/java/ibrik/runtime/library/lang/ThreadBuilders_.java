package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.concurrent.Executor;

/// Every virtual thread is bound to a strand of its own.
@Substitute("java.lang.ThreadBuilders")
final class ThreadBuilders_ {
    @Replace
    static Thread newVirtualThread(Executor scheduler, String name, int characteristics, Runnable task) {
        if (scheduler != null) {
            throw new UnsupportedOperationException();
        }
        return (Thread) (Object) new BoundVirtualThread_(name, characteristics, task);
    }
}
