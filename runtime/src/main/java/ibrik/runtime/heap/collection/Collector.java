package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.check.AccountVerifier;
import ibrik.runtime.heap.check.BarrierVerifier;
import ibrik.runtime.heap.check.Verifier;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.heap.report.CollectionReport;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.BlockSource;
import ibrik.runtime.heap.space.Cards;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.ObjectFinder;
import ibrik.runtime.heap.space.WorkerLock;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// One collection, as a table of contents: stop, roots, mark, references, sweep.
///
/// A young collection frees only what was allocated since the last one: older objects count as alive, and only those
/// that were written to are followed ([RememberedSet]). A full one follows all.
public final class Collector {
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;
    /// How long a soft reference lives per free MiB of heap, in milliseconds: the default of HotSpot's
    /// `-XX:SoftRefLRUPolicyMSPerMB`.
    private static final long SOFT_MILLISECONDS_PER_FREE_MEBIBYTE = 1000;
    /// So many collections of stress mode are young and full by turns.
    private static final int STRESS_BY_TURNS = 200;
    /// So many that are young come between two full ones later.
    private static final int STRESS_YOUNG = 32;
    /// And one more for so many bytes that live. Chosen: the full ones, each checked before and after, then take about
    /// as long as the young ones.
    private static final int LOG_STRESS_BYTES = 13;

    /// Chosen: an executor that rests needs a tenth of that to come.
    private static final long WORTH_A_CALL = 300_000;
    /// Chosen: on the bare machine another core starts within that.
    private static final long WORTH_A_HELPER = 1_000_000;

    private final CollectedHeap heap;
    private final ChunkTable chunks;
    private final HeapSettings settings;
    private final Bitmaps bitmaps;
    private final BlockSource blocks;
    private final RememberedSet remembered;
    private final Cards cards;
    private final BlockStates states;
    private final Evacuation evacuation;
    private final MarkTeam team;
    private final Marker marker;
    private final PinnedBlocks pinned;
    private final RootScanner roots;
    private final ReferenceProcessor references;
    private final Sweeper sweeper;
    private final Verifier verifier;
    private final CollectionReport report = new CollectionReport();
    private final BarrierVerifier barriers;
    private final AccountVerifier account;
    private StackSource others;
    private int count;
    private int fullCount;
    private boolean isYoung;
    private int stressCount;
    private long youngInARow;
    private boolean mostLived;
    /// What the last young collection left of what had been allocated.
    private long livedBytes;
    private boolean fullIsRequired;
    private boolean compactionIsRequired;
    private boolean compacts;
    /// The states of lines are those of the objects that live; a compaction leaves lines of dead ones.
    private boolean linesAreExact = true;
    private long liveBytes;
    private long fullLiveBytes;
    private long pauseNanoseconds;
    private long totalNanoseconds;
    private long startNanoseconds;
    /// [Platform#processorNanoseconds] when the present collection began, and when the last one had ended: these, and
    /// no clock of the wall, steer the nursery.
    private long workStart;
    private long workEnd;
    /// What the present collection spent on stacks.
    private long stackNanoseconds;
    /// How long marking took in the last young collection, and in the last full one.
    private long youngMark;

    private long fullMark;

    public Collector(
            CollectedHeap heap,
            HeapEnvironment environment,
            ObjectModel objects,
            ChunkTable chunks,
            HeapSettings settings,
            Bitmaps bitmaps,
            BlockSource blocks,
            WorkerLock lock,
            long maximumStackBytes) {
        this.heap = heap;
        this.cards = new Cards(chunks);
        this.remembered = new RememberedSet(objects, cards, chunks);
        this.states = new BlockStates(chunks);
        this.evacuation = new Evacuation(chunks, settings, states);
        this.chunks = chunks;
        this.settings = settings;
        this.bitmaps = bitmaps;
        this.blocks = blocks;
        this.references = new ReferenceProcessor(lock);
        this.team = new MarkTeam(
                environment, objects, chunks, bitmaps, states, blocks, references, lock, maximumStackBytes);
        this.marker = team.leader();
        this.pinned = new PinnedBlocks(chunks);
        ObjectFinder finder = new ObjectFinder(objects, chunks, bitmaps);
        this.roots = new RootScanner(environment, objects, finder, marker, bitmaps, pinned, remembered);
        this.sweeper = new Sweeper(objects, chunks, bitmaps, states, settings);
        this.verifier = new Verifier(environment, objects, chunks, bitmaps);
        this.barriers = new BarrierVerifier(environment, objects, chunks, bitmaps, cards, verifier);
        this.account = new AccountVerifier(objects, chunks, bitmaps, settings, blocks);
    }

    /// Called once, after the chunk table started. False if there is no memory for the collector's own tables.
    public boolean start(Platform platform) {
        return states.start(platform) && team.start(platform) && pinned.start(platform) && remembered.start(platform);
    }

    /// Names the source of all stacks but the running one.
    public void scanAlso(StackSource source) {
        others = source;
    }

    /// Names what knows which words of frames live.
    public void walkBy(FrameWalk walk) {
        roots.walkBy(walk);
    }

    @Uninterruptible(Reason.BARRIER)
    public RememberedSet remembered() {
        return remembered;
    }

    /// True if the last collection was a young one.
    public boolean wasYoung() {
        return isYoung;
    }

    /// Where executors that stand still take part in marking.
    public MarkTeam team() {
        return team;
    }

    /// The next collection follows all objects.
    public void requireFull() {
        fullIsRequired = true;
    }

    /// The next collection compacts. It is best after a full one: it believes what that found about lines.
    public void requireCompaction() {
        fullIsRequired = true;
        compactionIsRequired = true;
    }

    public ReferenceProcessor references() {
        return references;
    }

    /// How many collections ran.
    @Uninterruptible(Reason.HEAP)
    public int count() {
        return count;
    }

    /// Bytes that the last collection left, in whole lines, and those that were born old since.
    @Uninterruptible(Reason.HEAP)
    public long liveBytes() {
        return liveBytes;
    }

    /// A huge object becomes old without a collection.
    @Uninterruptible(Reason.HEAP)
    public void addOld(Address object, long bytes) {
        bitmaps.addStart(object);
        liveBytes += bytes;
    }

    /// What the last collection did.
    public CollectionReport report() {
        return report;
    }

    /// The length of the last collection.
    public long pauseNanoseconds() {
        return pauseNanoseconds;
    }

    /// The length of all collections.
    public long totalNanoseconds() {
        return totalNanoseconds;
    }

    /// Collects; registers are saved on the stack above `stackTop`.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(Reason.HEAP)
    public void collect(Address stackTop, int cause) {
        startNanoseconds = Platform.current().nanoTime();
        workStart = Platform.current().processorNanoseconds();
        report.begin(cause, heap.usedBytes(), startNanoseconds);
        team.gather();
        if (others != null) {
            others.stopOthers();
        }
        heap.retireBuffers();
        begin(cause);
        callHelpers();
        references.prepare(startNanoseconds / NANOSECONDS_PER_MILLISECOND, softLifetime(cause));
        endPhase(CollectionReport.PREPARE);
        visitRoots(stackTop, isExact(cause));
        report.stackBytes = roots.stackBytes();
        report.pinnedObjects = pinned.objects();
        report.pinnedBlocks = pinned.blocks();
        endPhase(CollectionReport.ROOTS);
        long markStart = Platform.current().nanoTime();
        team.drain();
        endPhase(CollectionReport.MARK);
        noteMark(Platform.current().nanoTime() - markStart);
        references.clearDead(marker);
        endPhase(CollectionReport.REFERENCES);
        end();
        describe();
        endPhase(CollectionReport.SWEEP);
        if (settings.verifies || isThorough(cause)) {
            verifier.verify();
            account.verifyCollected(heap.usedBytes(), linesAreExact);
            endPhase(CollectionReport.VERIFY);
        }
        if (!isYoung) {
            heap.histogram().afterFullCollection();
        }
        remembered.rememberNamed();
        count++;
        workEnd = Platform.current().processorNanoseconds();
        pauseNanoseconds = Platform.current().nanoTime() - startNanoseconds;
        report.end(count - 1, pauseNanoseconds, workEnd - workStart);
        totalNanoseconds += pauseNanoseconds;
        if (others != null) {
            others.resumeOthers();
        }
    }

    /// Executors that rest are woken if there is as much to mark as the last time, and that was worth it.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(Reason.HEAP)
    private void callHelpers() {
        if (others != null && team.admitsHelpers() && lastMark() > WORTH_A_CALL) {
            others.callHelpers();
        }
    }

    @Uninterruptible(Reason.HEAP)
    private long lastMark() {
        return isYoung ? youngMark : fullMark;
    }

    @Uninterruptible(Reason.HEAP)
    private void noteMark(long nanoseconds) {
        if (isYoung) {
            youngMark = nanoseconds;
        } else {
            fullMark = nanoseconds;
        }
    }

    /// Called behind a collection: one that was long brings a helper for the next.
    public void findHelper() {
        if (others != null && lastMark() > WORTH_A_HELPER) {
            others.addHelper();
        }
    }

    /// Young or full, and which blocks are emptied.
    @Uninterruptible(Reason.HEAP)
    private void begin(int cause) {
        isYoung = settings.hasYoung && !fullIsRequired && !remembered.overflowed() && mayBeYoung(cause);
        compacts = compactionIsRequired;
        fullIsRequired = false;
        compactionIsRequired = false;
        if (settings.verifiesBefore || isThorough(cause)) {
            barriers.verify();
            account.verify(heap.usedBytes());
        }
        if (isYoung) {
            youngInARow++;
            bitmaps.beginYoung();
        } else {
            youngInARow = 0;
            fullCount++;
            bitmaps.beginFull();
        }
        team.prepare(fullCount);
        blocks.beginCollection(compacts, !isYoung || settings.movesAll);
        if (compacts) {
            evacuation.chooseToCompact();
        } else {
            evacuation.choose(isYoung, mostLived);
        }
    }

    /// Stress mode takes turns. Else a collection is full if another nursery would not fit behind what may survive.
    @Uninterruptible(Reason.HEAP)
    private boolean mayBeYoung(int cause) {
        if (cause == Cause.STRESS) {
            stressCount++;
            long most = stressCount <= STRESS_BY_TURNS ? 1 : STRESS_YOUNG + (liveBytes >> LOG_STRESS_BYTES);
            return youngInARow < most;
        }
        return cause == Cause.ALLOCATION
                && heap.usedBytes() + settings.nursery.bytes() <= settings.limitBytes()
                && !settings.isCramped(liveBytes, fullLiveBytes);
    }

    /// Stress mode scans stacks in both ways, young and full.
    @Uninterruptible(Reason.HEAP)
    private boolean isExact(int cause) {
        return settings.scansExactly || Cause.isExact(cause) || cause == Cause.STRESS && (stressCount & 2) != 0;
    }

    /// Stress mode checks the whole heap at its first collections and at all that are full.
    @Uninterruptible(Reason.HEAP)
    private boolean isThorough(int cause) {
        return settings.stressInterval != 0 && (!isYoung || cause != Cause.STRESS || stressCount <= STRESS_BY_TURNS);
    }

    @Uninterruptible(Reason.HEAP)
    private void endPhase(int phase) {
        report.endPhase(phase, Platform.current().nanoTime());
    }

    @Uninterruptible(Reason.HEAP)
    private long softLifetime(int cause) {
        if (cause == Cause.EXHAUSTION) {
            return -1;
        }
        long free = settings.maximumBytes() - heap.usedBytes();
        return Math.max(0, free >> 20) * SOFT_MILLISECONDS_PER_FREE_MEBIBYTE;
    }

    @Holds(LockRank.RUNTIME)
    @Uninterruptible(Reason.HEAP)
    private void visitRoots(Address stackTop, boolean exactly) {
        long start = Platform.current().processorNanoseconds();
        roots.visitRunning(stackTop, exactly, isYoung);
        if (others != null) {
            others.visit(roots);
        }
        stackNanoseconds = Platform.current().processorNanoseconds() - start;
        // NOTE: words on stacks are resolved by the states of lines, so those are cleared after the stacks and before
        // marking follows the first object. What the stacks name is marked by now, so it stays; the rest may move.
        if (evacuation.blockCount() > 0) {
            team.letMove(isYoung || compacts, movingNanoseconds(), fullCount);
        }
        if (isYoung) {
            sweeper.clearFreshLines();
            remembered.visit(marker);
            cards.visitDirty(marker);
        } else {
            if (compacts) {
                sweeper.clearLinesToCompact();
            } else {
                sweeper.clearLines();
            }
            remembered.clear();
            roots.visitImageHeap();
        }
        roots.visitStatics();
        references.markPending(marker);
    }

    @Uninterruptible(Reason.HEAP)
    private long movingNanoseconds() {
        return isYoung && !settings.movesAll ? settings.nursery.movingNanoseconds() : Long.MAX_VALUE;
    }

    @Uninterruptible(Reason.HEAP)
    private void describe() {
        report.young = isYoung;
        report.rememberedObjects = remembered.visitedCount();
        if (evacuation.blockCount() > 0) {
            report.evacuatedObjects = team.movedCount();
            report.evacuatedBytes = team.movedBytes();
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void end() {
        long before = liveBytes;
        long claimed = heap.usedBytes() - before;
        liveBytes = sweeper.sweep(isYoung);
        bitmaps.end();
        if (isYoung) {
            livedBytes = Math.max(0, liveBytes - before);
            mostLived = livedBytes > claimed / 2;
        }
        if (!isYoung) {
            fullLiveBytes = liveBytes;
            linesAreExact = !compacts;
        } else if (report.cause == Cause.ALLOCATION) {
            long work = Platform.current().processorNanoseconds() - workStart;
            settings.nursery.learn(claimed, work, stackNanoseconds, workStart - workEnd);
        }
        settings.adapt(liveBytes, fullLiveBytes);
        if (!isYoung) {
            chunks.releaseDownTo(Platform.current(), settings.keptChunks());
        }
        heap.resetAllocation(mostLived ? 0 : livedBytes);
    }
}
