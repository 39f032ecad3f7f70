package ibrik.runtime.library.concurrent;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.thread.Carriers;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.concurrent.ForkJoinPool;

/// Numbers of pools, whose counter the JDK finds by reflection, and the size of the common pool: it is made at build
/// time, when nobody knows the processors nor the property, and gets its size when somebody asks, or when it makes its
/// first worker.
@Substitute("java.util.concurrent.ForkJoinPool")
public final class ForkJoinPool_ {
    @Add
    private static final String PARALLELISM_PROPERTY = "java.util.concurrent.ForkJoinPool.common.parallelism";

    /// As `ForkJoinPool.MAX_CAP`.
    @Add
    private static final int MOST_WORKERS = 0x7fff;

    @Add
    @GuardedBy(LockRank.RUNTIME)
    private static int poolCount;

    @Add
    @Atomic("set once; two that come at once set the same size")
    private static volatile boolean isSettled;

    @Alias
    static ForkJoinPool_ common;

    @Alias
    String workerNamePrefix;

    @Alias
    volatile int parallelism;

    @Alias
    native long incrementThreadIds();

    @Alias
    private native WorkQueue_ externalSubmissionQueue(boolean isSubmit);

    /// Tasks of virtual threads that are due only end their waits: who waits for the time does them itself.
    @Replace("executeEnabledScheduledTask")
    private void executeEnabled(ScheduledForkJoinTask_ due) {
        ForkJoinTask_ task = (ForkJoinTask_) (Object) due;
        if (Carriers.areOf((ForkJoinPool) (Object) this)) {
            task.doExec();
        } else {
            externalSubmissionQueue(false).push(task, (ForkJoinPool) (Object) this, false);
        }
    }

    @Replace
    private static int getAndAddPoolIds(int increment) {
        RuntimeLock.acquire();
        int before = poolCount;
        poolCount = before + increment;
        RuntimeLock.release();
        return before;
    }

    @Replace
    static ForkJoinPool_ commonPool() {
        settle();
        return common;
    }

    @Replace
    static int getCommonPoolParallelism() {
        settle();
        return Math.max(common.parallelism, 1);
    }

    @Replace
    String nextWorkerThreadName() {
        String prefix = workerNamePrefix;
        if (prefix == null) {
            settle();
            prefix = "ForkJoinPool.commonPool-worker-";
        }
        return prefix.concat(Long.toString(incrementThreadIds() + 1));
    }

    @Add
    private static void settle() {
        // WHY: initialisers that run at build time ask too, and get the size that the pool was made with.
        if (!isSettled && Platform.current() != null) {
            common.parallelism = wantedParallelism();
            isSettled = true;
        }
    }

    /// As the JDK's constructor of the common pool has it: what is no number does not count.
    @Add
    private static int wantedParallelism() {
        String property = System.getProperty(PARALLELISM_PROPERTY);
        int wanted = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        if (property != null) {
            try {
                wanted = Math.max(0, Integer.parseInt(property));
            } catch (NumberFormatException ignored) {
                wanted = Math.max(1, wanted);
            }
        }
        return Math.min(wanted, MOST_WORKERS);
    }
}
