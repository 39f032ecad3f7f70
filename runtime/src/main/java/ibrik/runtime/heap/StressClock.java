package ibrik.runtime.heap;

/// When stress mode collects: at every so many events, polls or slow paths of allocation.
///
/// The interval is kept for the first collections, so many as the option says. Then it doubles each time that an eighth
/// as many were made: a program with a million times more events has five times more collections.
final class StressClock {
    private static final int LOG_PART = 3;
    private static final int MAX_DOUBLINGS = 30;

    private final HeapSettings settings;
    private long events;
    private long waited;
    private long interval;
    private int collections;

    StressClock(HeapSettings settings) {
        this.settings = settings;
    }

    /// Counts an event; true if it is time to collect.
    boolean tick() {
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
        interval = (long) settings.stressInterval << doublings();
        return true;
    }

    private int doublings() {
        int beyond = collections - settings.stressCollections;
        return beyond < 0 ? 0 : Math.min(1 + beyond / ((settings.stressCollections >> LOG_PART) + 1), MAX_DOUBLINGS);
    }

    long events() {
        return events;
    }

    int collections() {
        return collections;
    }

    /// True if the interval was never longer than the option says.
    boolean isLiteral() {
        return collections < settings.stressCollections;
    }
}
