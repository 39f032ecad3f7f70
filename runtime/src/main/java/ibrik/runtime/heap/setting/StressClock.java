package ibrik.runtime.heap.setting;

/// When stress mode collects: at every so many events, polls or slow paths of allocation.
///
/// The interval is kept for the first collections, so many as the option says. Then it doubles each time that an eighth
/// as many were made: a program with a million times more events has five times more collections. A collection that
/// scans deep stacks counts as several, because a recursion would make so many of them that each scans more than the
/// last.
public final class StressClock {
    private static final int LOG_PART = 3;
    private static final int MAX_DOUBLINGS = 30;
    /// Bytes of stacks that take about as long as a young collection without them.
    private static final int LOG_STACK_BYTES = 13;

    private final HeapSettings settings;
    private long events;
    private long waited;
    private long interval;
    private int collections;
    private long spent;

    public StressClock(HeapSettings settings) {
        this.settings = settings;
    }

    /// Counts an event; true if it is time to collect.
    public boolean tick() {
        if (settings.stressInterval == 0) {
            return false;
        }
        events++;
        waited++;
        if (collections == 0) {
            interval = settings.stressInterval;
        }
        if (waited < interval) {
            return false;
        }
        waited = 0;
        collections++;
        return true;
    }

    /// Called after a collection.
    ///
    /// @param stackBytes how much of stacks it scanned
    public void collected(long stackBytes) {
        spent += 1 + (stackBytes >> LOG_STACK_BYTES);
        interval = (long) settings.stressInterval << doublings();
    }

    private int doublings() {
        long beyond = spent - settings.stressCollections;
        int part = (settings.stressCollections >> LOG_PART) + 1;
        return beyond < 0 ? 0 : (int) Math.min(1 + beyond / part, MAX_DOUBLINGS);
    }

    public long events() {
        return events;
    }

    public int collections() {
        return collections;
    }

    /// True if the interval was never longer than the option says.
    public boolean isLiteral() {
        return spent < settings.stressCollections;
    }
}
