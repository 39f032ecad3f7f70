package ibrik.runtime.heap.report;

import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.mark.Uninterruptible;

/// What the last collection did, for the log. The collector fills it in; nothing here steers anything.
public final class CollectionReport {
    /// Stopping the others, and preparing the bitmaps.
    public static final int PREPARE = 0;
    /// Stacks, statics, image heap.
    public static final int ROOTS = 1;
    public static final int MARK = 2;
    /// Soft, weak and phantom references.
    public static final int REFERENCES = 3;
    public static final int SWEEP = 4;
    public static final int VERIFY = 5;
    static final int PHASES = 6;

    private static final String[] PHASE_NAMES = {"Prepare", "Roots", "Mark", "References", "Sweep", "Verify"};

    /// Nanoseconds of each phase; one that did not run has 0.
    private final long[] phaseNanoseconds = new long[PHASES];
    private long phaseStart;

    /// Whether only new objects were traced.
    public boolean young;
    public int cause;
    long usedBefore;
    /// How many collections came before.
    int number;
    /// The length of the whole collection.
    long pauseNanoseconds;
    /// What the processor worked for it: other programs do not change that.
    long processorNanoseconds;
    /// Bytes of stacks that were scanned.
    public long stackBytes;
    /// Objects that words of stacks named, which therefore could not move.
    public long pinnedObjects;
    /// Blocks in which such objects lie.
    public long pinnedBlocks;
    public long evacuatedObjects;
    public long evacuatedBytes;
    /// Old objects that were traced because references had been stored into them.
    public long rememberedObjects;

    static String phaseName(int phase) {
        return PHASE_NAMES[phase];
    }

    /// Begins the report of the next collection.
    ///
    /// @param now [ibrik.runtime.platform.Platform#nanoTime()]
    @Uninterruptible(Reason.HEAP)
    public void begin(int collectionCause, long used, long now) {
        cause = collectionCause;
        usedBefore = used;
        young = false;
        pinnedObjects = 0;
        pinnedBlocks = 0;
        evacuatedObjects = 0;
        evacuatedBytes = 0;
        rememberedObjects = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            phaseNanoseconds[phase] = 0;
        }
        phaseStart = now;
    }

    /// The time since the phase before, or the begin, belongs to this phase.
    @Uninterruptible(Reason.HEAP)
    public void endPhase(int phase, long now) {
        phaseNanoseconds[phase] += now - phaseStart;
        phaseStart = now;
    }

    /// Ends the report; a report says nothing of the whole before.
    @Uninterruptible(Reason.HEAP)
    public void end(int collectionNumber, long nanoseconds, long processor) {
        number = collectionNumber;
        pauseNanoseconds = nanoseconds;
        processorNanoseconds = processor;
    }

    @Uninterruptible(Reason.HEAP)
    long phaseNanoseconds(int phase) {
        return phaseNanoseconds[phase];
    }
}
