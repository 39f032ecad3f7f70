package ibrik.runtime.library.concurrent;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.Uninterruptible;

/// Numbers of pools; the JDK finds its counter by reflection.
@Substitute("java.util.concurrent.ForkJoinPool")
public final class ForkJoinPool_ {
    @Add
    @PerExecutor("a counter")
    private static int poolCount;

    @Replace
    @Uninterruptible("no other pool may get the same number")
    private static int getAndAddPoolIds(int increment) {
        int before = poolCount;
        poolCount = before + increment;
        return before;
    }
}
