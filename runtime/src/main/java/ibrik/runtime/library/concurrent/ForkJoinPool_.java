package ibrik.runtime.library.concurrent;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Numbers of pools; the JDK finds its counter by reflection.
@Substitute("java.util.concurrent.ForkJoinPool")
public final class ForkJoinPool_ {
    @Add
    private static int poolCount;

    @Replace
    private static int getAndAddPoolIds(int increment) {
        int before = poolCount;
        poolCount = before + increment;
        return before;
    }
}
