package ibrik.runtime.platform;

import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Uninterruptible;

/// The errors that may come anywhere, made to come at a chosen place: the so-manyth allocation or stack check of the
/// program fails, once. The same program with the same number fails at the same place.
///
/// For tests: `docs/runtime/faults.md`. Counting begins when the options were read.
public final class FaultInjection {
    private static final String REASON = "is part of a poll";

    @PerExecutor("what was counted")
    private static final RawText REPORT = new RawText();

    /// Every allocation and every stack check takes its slow path and is counted.
    @PerExecutor("what was counted")
    private static boolean counts;

    @PerExecutor("what was counted")
    private static boolean reports;

    @PerExecutor("what was counted")
    private static long allocations;

    @PerExecutor("what was counted")
    private static long stackChecks;
    /// The ones that fail; 0 is none.
    @PerExecutor("what was counted")
    private static long failingAllocation;

    @PerExecutor("what was counted")
    private static long failingStackCheck;

    private FaultInjection() {}

    /// `-Xfail:count`: nothing fails, and [#report] says how much there was that could.
    public static void askForReport() {
        reports = true;
    }

    /// `-Xfail:oom=N`, `-Xfail:stack=N`.
    public static void choose(long allocation, long stackCheck) {
        failingAllocation = allocation;
        failingStackCheck = stackCheck;
    }

    /// Begins to count, if an option asked for it. True if so.
    public static boolean begin() {
        counts = reports || failingAllocation != 0 || failingStackCheck != 0;
        if (counts) {
            PollRequest.watchStack();
        }
        return counts;
    }

    @Uninterruptible(REASON)
    public static boolean counts() {
        return counts;
    }

    /// Counts an allocation; true if it shall fail.
    public static boolean allocationFails() {
        allocations++;
        return allocations == failingAllocation;
    }

    /// Counts a stack check; true if it shall fail.
    @Uninterruptible(REASON)
    public static boolean stackCheckFails() {
        stackChecks++;
        return stackChecks == failingStackCheck;
    }

    /// Called when the program ends; nothing fails from here on.
    public static void report() {
        counts = false;
        RawText line = REPORT;
        if (reports && line.open()) {
            line.text("faults: ").number(allocations).text(" allocations, ");
            line.number(stackChecks).text(" stack checks").endLine(RawText.ERRORS);
        }
    }
}
