package ibrik.runtime.heap.setting;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.platform.RawText;
import ibrik.vocabulary.mark.Uninterruptible;

/// The numbers that steer the heap: its bounds, how fast it grows, and the modes for tests.
///
/// Written at start-up and by [ibrik.runtime.heap.HeapOptions] alone, read everywhere.
public final class HeapSettings {
    /// After a collection the heap may grow to so many sixteenths of what lives, and [#initialChunks] more. Chosen,
    /// not swept: marking an object costs more than allocating one, so three quarters of the heap should be free.
    private static final int GROWTH_SIXTEENTHS = 48;
    /// The first collection comes when this part of the range is full.
    private static final int INITIAL_PART = 64;
    /// But not before so many chunks, if there are so many.
    private static final int LEAST_INITIAL_CHUNKS = 4;
    /// And not after 64 MiB: a first touch of memory costs more than marking a little.
    private static final int MOST_INITIAL_CHUNKS = 32;

    /// Chunks that the platform's range has.
    private int capacityChunks;
    private int initialChunks;
    /// Chunks that `-Xmx` or the platform's range allow.
    public int maximumChunks;
    /// Chunks that `-Xms` asks for; the heap never shrinks below.
    int minimumChunks = 1;
    /// The present bound between the two; a collection comes before it is passed.
    public int limitChunks;
    /// Most that is zeroed for an allocator at once, in bytes. As much again is asked for from memory meanwhile, which
    /// must not be more than a core can wait for at the same time: docs/decisions/004-clearing-buffers.md.
    public long bufferBytes = 2 << 10;
    /// Stress mode: a collection at every so many polls and slow paths; 0 is off.
    public int stressInterval;
    /// So many collections at polls, and so many at slow paths, before the interval grows. Chosen: a
    /// million takes some 20 seconds on a host.
    public int stressCollections = 1_000_000;
    /// There are young collections; tests of full ones switch them off.
    public boolean hasYoung = true;
    /// Fault injection: compiled code never sees room in its buffer, so that every allocation takes the slow path.
    public boolean hidesBuffers;
    /// Empty every block that can be emptied.
    public boolean movesAll;
    public final Nursery nursery = new Nursery();
    /// Every collection leaves out the words of stacks that no frame reads again.
    public boolean scansExactly;
    /// Overwrite free lines with a pattern.
    public boolean poisons;
    /// Check before each collection what it relies on.
    public boolean verifiesBefore;
    /// Check the heap after each collection.
    public boolean verifies;
    /// Print a line for each collection.
    public boolean logs;
    /// Print more lines for each collection; nothing without [#logs].
    public boolean logsDetails;
    /// Print what stress mode did when the program ends.
    public boolean logsStress;
    /// Where those lines go: 1 is the output, 2 the error stream.
    public int logDescriptor = RawText.OUTPUT;
    /// Print a histogram when the user asks for one from outside.
    public boolean histogramsOnRequest;
    /// Print a histogram after each full collection.
    public boolean histogramsFull;
    /// Print a histogram at the first OutOfMemoryError.
    public boolean histogramOnExhaustion;
    /// Print a histogram when the program ends.
    public boolean histogramAtExit;
    /// `-XX:+ExitOnOutOfMemoryError`.
    public boolean exitsWhenExhausted;

    /// Called once, when the range of the heap is known.
    public void start(int capacity) {
        capacityChunks = capacity;
        maximumChunks = capacity;
        int part = Math.max(capacity / INITIAL_PART, LEAST_INITIAL_CHUNKS);
        initialChunks = Math.min(Math.min(part, MOST_INITIAL_CHUNKS), capacity);
        limitChunks = initialChunks;
    }

    /// `-Xmx`: whole chunks, rounded up, at most what the range has.
    public void bound(long bytes) {
        maximumChunks = Math.max(1, chunks(bytes));
        limitChunks = Math.min(limitChunks, maximumChunks);
    }

    /// `-Xms`, in force after [#check].
    public void begin(long bytes) {
        minimumChunks = chunks(bytes);
    }

    private int chunks(long bytes) {
        long chunks = (bytes - 1 >> Geometry.LOG_CHUNK_BYTES) + 1;
        return (int) Math.min(chunks, capacityChunks);
    }

    /// @throws IllegalArgumentException if the two bounds contradict each other
    public void check() {
        if (minimumChunks > maximumChunks) {
            throw new IllegalArgumentException("Error occurred during initialization of VM\n"
                    + "Initial heap size set to a larger value than the maximum heap size");
        }
        limitChunks = Math.max(limitChunks, minimumChunks);
    }

    /// Sets bound and nursery after a collection.
    ///
    /// @param live what this collection left
    /// @param liveAfterFull what the last full collection left
    @Uninterruptible(Reason.HEAP)
    public void adapt(long live, long liveAfterFull) {
        nursery.fit(limitBytes() - live, maximumBytes());
        grow(liveAfterFull);
        nursery.fit(limitBytes() - live, maximumBytes());
    }

    @Uninterruptible(Reason.HEAP)
    private void grow(long liveBytes) {
        long wanted = (liveBytes >> 4) * GROWTH_SIXTEENTHS;
        long room =
                Math.max((long) initialChunks << Geometry.LOG_CHUNK_BYTES, hasYoung ? 2 * nursery.wantedBytes() : 0);
        long chunks = (wanted + room + Geometry.CHUNK_BYTES - 1) >> Geometry.LOG_CHUNK_BYTES;
        limitChunks = (int) Math.min(maximumChunks, Math.max(chunks, minimumChunks));
    }

    /// True if old objects may be dead that fill more than is left, and little is left: time for a full collection.
    ///
    /// @param live what the last collection left
    /// @param liveAfterFull what the last full collection left
    @Uninterruptible(Reason.HEAP)
    public boolean isCramped(long live, long liveAfterFull) {
        long left = limitBytes() - live;
        return left < 4 * nursery.wantedBytes() && live - liveAfterFull > left;
    }

    /// Lets the heap grow by what an object of this size needs, within the maximum, because a collection did not help.
    ///
    /// @param committed chunks that there are; more than the bound if they were kept after a collection
    public void raise(long bytes, int committed) {
        long more = Math.max(Geometry.chunksForHuge(bytes), limitChunks / 4 + 1);
        limitChunks = (int) Math.min(maximumChunks, Math.max(limitChunks, committed) + more);
    }

    /// Chunks that stay committed after a collection: twice the bound, because what is given back and taken again has
    /// to be cleared by the platform each time.
    @Uninterruptible(Reason.HEAP)
    public int keptChunks() {
        return (int) Math.min(maximumChunks, 2L * limitChunks);
    }

    /// Bytes that may be allocated before the next collection.
    @Uninterruptible(Reason.HEAP)
    public long budget() {
        return hasYoung ? nursery.bytes() : Long.MAX_VALUE;
    }

    @Uninterruptible(Reason.HEAP)
    public long limitBytes() {
        return (long) limitChunks << Geometry.LOG_CHUNK_BYTES;
    }

    @Uninterruptible(Reason.HEAP)
    public long maximumBytes() {
        return (long) maximumChunks << Geometry.LOG_CHUNK_BYTES;
    }
}
