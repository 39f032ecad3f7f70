package ibrik.runtime.executor;

import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The executor that gives up and ends the program: the first one that comes to that. It alone reports.
@UsesMagic("exchanges a field of an executor block")
public final class LastExecutor {
    /// The caller is the one.
    public static final int FIRST = 0;
    /// The caller was it before: what it does for its report has failed in its turn.
    public static final int AGAIN = 1;
    /// Another one is it.
    public static final int LATE = 2;

    private static final String WHY = "the state may be anything";

    private LastExecutor() {}

    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static int claim() {
        int own = 1 + Executors.number();
        if (Memory.compareAndSetInt(word(), 0, own)) {
            return FIRST;
        }
        return Memory.loadIntVolatile(word()) == own ? AGAIN : LATE;
    }

    /// Whether one has given up that is not the caller.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static boolean isAnother() {
        int last = Memory.loadIntVolatile(word());
        return last != 0 && last != 1 + Executors.number();
    }

    /// Before executors are counted, the running one is the first.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    private static Address word() {
        Address first = Executors.count() == 0 ? Executors.running() : Executors.block(0);
        // SAFE: a field of a block.
        return first.plus(ExecutorLayout.GIVES_UP);
    }
}
