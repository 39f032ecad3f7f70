package ibrik.runtime.library.concurrent;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Numbers of pools; the JDK finds its counter by reflection.
@Substitute("java.util.concurrent.ForkJoinPool")
public final class ForkJoinPool_ {
    @Add
    @GuardedBy(LockRank.RUNTIME)
    private static int poolCount;

    @Replace
    private static int getAndAddPoolIds(int increment) {
        RuntimeLock.acquire();
        int before = poolCount;
        poolCount = before + increment;
        RuntimeLock.release();
        return before;
    }
}
