package ibrik.runtime.library.concurrent;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.util.concurrent.ForkJoinPool;

/// Tasks of a pool, or of one of its workers.
@Substitute("java.util.concurrent.ForkJoinPool$WorkQueue")
final class WorkQueue_ {
    @Alias
    native void push(ForkJoinTask_ task, ForkJoinPool pool, boolean internal);
}
