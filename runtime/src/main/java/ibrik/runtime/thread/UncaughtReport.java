package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.platform.RawText;
import ibrik.runtime.type.Mirror_;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;

/// The last word about an exception that the handler of uncaught exceptions threw itself: HotSpot's, and made without
/// the heap, which may be full.
final class UncaughtReport {
    @GuardedBy(LockRank.RUNTIME)
    private static final RawText LINE = new RawText();

    private UncaughtReport() {}

    static void print(Throwable inHandler, String threadName) {
        RuntimeLock.acquire();
        RawText line = LINE;
        if (line.open()) {
            line.endLine(RawText.ERRORS);
            line.text("Exception: ")
                    .text(((Mirror_) (Object) inHandler.getClass()).name)
                    .text(" thrown from the UncaughtExceptionHandler in thread \"")
                    .text(threadName)
                    .text("\"")
                    .endLine(RawText.ERRORS);
        }
        RuntimeLock.release();
    }
}
