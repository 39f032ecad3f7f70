package ibrik.runtime.heap;

import ibrik.runtime.heap.collection.CollectedHeap;
import ibrik.runtime.heap.collection.Collector;
import ibrik.runtime.heap.collection.RememberedSet;
import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.heap.report.HeapHistogram;
import ibrik.runtime.heap.report.HeapLog;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.setting.StressClock;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.BlockSource;
import ibrik.runtime.heap.space.BumpAllocator;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.LargeObjects;
import ibrik.runtime.heap.space.WorkerLock;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The heap as one object: its parts, the slow path of allocation, and the figures.
///
/// [Heap] holds the only one of an image; tests make their own over simulated memory.
@UsesMagic(Reason.MAGIC)
public final class ObjectHeap implements CollectedHeap {
    private static final int WITHOUT_SOFT = 2;
    private static final int COMPACTION = 3;
    private static final int ATTEMPTS = COMPACTION + 1;
    /// A full collection that leaves less than this part of the heap does not help. Chosen; HotSpot's Parallel gives up
    /// below a fiftieth (`-XX:GCHeapFreeLimit`).
    private static final int CRAMPED_PART = 64;
    /// After so many of them, one behind the other, the next allocation that they would serve fails: the program would
    /// spend its life in them. Chosen: as many as of HotSpot's Parallel collector.
    private static final int MOST_CRAMPED = 5;

    private final HeapEnvironment environment;
    private final HeapSettings settings = new HeapSettings();
    private final ObjectModel objects;
    private final ChunkTable chunks = new ChunkTable();
    private final Bitmaps bitmaps = new Bitmaps(chunks);

    @Rank(LockRank.COLLECTION_WORKERS)
    private final WorkerLock markerLock = new WorkerLock();

    private final BlockSource blocks = new BlockSource(chunks, settings, markerLock);
    /// By the number of the executor.
    private final BumpAllocator[] allocators = new BumpAllocator[Executors.MOST];

    private int executors;
    private final LargeObjects largeObjects = new LargeObjects(chunks, blocks, settings);
    private final Collector collector;
    private final HeapLog log = new HeapLog(settings);
    private final HeapHistogram histogram;
    private final StressClock slowPaths = new StressClock(settings);
    /// Full collections one behind the other that left the heap cramped, each for an allocation.
    private int crampedInARow;
    private final StressClock polls = new StressClock(settings);

    ObjectHeap(HeapEnvironment environment, long maximumStackBytes) {
        this.environment = environment;
        for (int number = 0; number < allocators.length; number++) {
            allocators[number] = new BumpAllocator(environment, blocks, settings);
        }
        this.objects = new ObjectModel(environment);
        this.histogram = new HeapHistogram(environment, objects, chunks, bitmaps, settings);
        this.collector = new Collector(
                this, environment, objects, chunks, settings, bitmaps, blocks, markerLock, maximumStackBytes);
    }

    /// Called once, when the platform is installed and the executor block is at its place.
    void start() {
        Platform platform = Platform.current();
        if (!chunks.start(platform) || !collector.start(platform)) {
            platform.panic("no memory for the tables of the heap; bytes of its range", platform.heapCapacity());
        }
        settings.start(chunks.capacity());
        addExecutor(0, environment.executor());
    }

    /// Executors come in the order of their numbers.
    void addExecutor(int number, Address block) {
        allocators[number].start(block);
        executors = number + 1;
        if (number > 0) {
            collector.team().admit(number, Platform.current());
        }
    }

    public HeapSettings settings() {
        return settings;
    }

    public Collector collector() {
        return collector;
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public HeapHistogram histogram() {
        return histogram;
    }

    /// Collects everything that is dead, and prints what lives.
    public void inspect() {
        histogram.request();
        collect(Cause.INSPECTION);
    }

    public ChunkTable chunks() {
        return chunks;
    }

    @Uninterruptible(Reason.BARRIER)
    public RememberedSet remembered() {
        return collector.remembered();
    }

    ObjectModel objects() {
        return objects;
    }

    public Bitmaps bitmaps() {
        return bitmaps;
    }

    /// An instance with its header; none if memory is exhausted. `hub` is a hub offset.
    Address allocateInstance(int hub, long bytes) {
        stress();
        Address place = place(hub, ObjectModel.aligned(bytes));
        return place.isNone() ? placeAfterCollection(hub, ObjectModel.aligned(bytes), 0) : place;
    }

    /// An array with its header and length; none if memory is exhausted. The length is not negative.
    Address allocateArray(int hub, int length) {
        stress();
        long bytes = ObjectModel.arrayBytes(hubAt(hub), length);
        Address place = placeArray(hub, bytes, length);
        return place.isNone() ? placeAfterCollection(hub, bytes, length) : place;
    }

    @Uninterruptible(Reason.HEAP)
    Address hubAt(int offset) {
        return environment.hubs().plus(offset & 0xFFFFFFFFL);
    }

    /// Allocates without collecting and writes the header, so that the memory is an object when others look.
    @Uninterruptible(Reason.HEAP)
    private Address place(int hub, long bytes) {
        if (isNurserySpent()) {
            return Address.none();
        }
        Address place = bytes <= Geometry.MAX_MEDIUM_BYTES
                ? allocators[environment.executorNumber()].allocate(bytes)
                : largeObjects.allocate(bytes);
        if (!place.isNone()) {
            Memory.storeInt(place.plus(ObjectLayout.HUB_OFFSET), hub);
        }
        return place;
    }

    @Uninterruptible(Reason.HEAP)
    private Address placeArray(int hub, long bytes, int length) {
        Address place = place(hub, bytes);
        if (!place.isNone()) {
            Memory.storeInt(place.plus(ObjectLayout.ARRAY_LENGTH), length);
            if (bytes > Geometry.MAX_LARGE_BYTES && bytes >= settings.budget()) {
                bearOld(hub, place, bytes);
            }
        }
        return place;
    }

    /// An array of references that is longer than the nursery is old at once: to follow all of it, when a collection
    /// next comes, might take longer than a pause should, and its cards say which parts name something new.
    @Uninterruptible(Reason.HEAP)
    private void bearOld(int hub, Address place, long bytes) {
        if (ObjectModel.kind(hubAt(hub)) == HubLayout.KIND_REFERENCE_ARRAY) {
            Memory.storeByte(place.plus(ObjectLayout.LOCK_WORD), (byte) ObjectLayout.OLD);
            largeObjects.bornOld(place, bytes);
            collector.addOld(place, bytes);
        }
    }

    private Address placeAfterCollection(int hub, long bytes, int length) {
        boolean isArray = isArray(hub);
        int countBefore = collector.count();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            makeRoom(attempt, bytes, countBefore);
            boolean wasFull = collector.count() != countBefore && !collector.wasYoung();
            boolean isCramped = wasFull && isCramped();
            if (isCramped && crampedInARow >= MOST_CRAMPED) {
                if (attempt >= WITHOUT_SOFT) {
                    return Address.none();
                }
                continue;
            }
            Address place = isArray ? placeArray(hub, bytes, length) : place(hub, bytes);
            if (!place.isNone()) {
                crampedInARow = isCramped ? crampedInARow + 1 : wasFull ? 0 : crampedInARow;
                return place;
            }
        }
        return Address.none();
    }

    /// Hardly anything is free, of all that may ever be.
    private boolean isCramped() {
        long metadata = settings.maximumBytes() / Geometry.CHUNK_BYTES * Geometry.METADATA_BYTES;
        return settings.maximumBytes() - metadata - usedBytes() < settings.maximumBytes() / CRAMPED_PART;
    }

    /// Each attempt does more: a collection, a full one and a larger heap, one without soft references, one that
    /// compacts if what is free would do in one piece.
    private void makeRoom(int attempt, long bytes, int countBefore) {
        boolean mayPass = attempt == 0 && !isNurserySpent() && mayPassLimit(bytes);
        if (attempt == COMPACTION) {
            compact(bytes);
            return;
        }
        boolean wasFull = collector.count() != countBefore && !collector.wasYoung();
        if (!mayPass && (attempt != 1 || !wasFull)) {
            if (attempt == 1) {
                collector.requireFull();
            }
            collect(attempt == WITHOUT_SOFT ? Cause.EXHAUSTION : Cause.ALLOCATION);
        }
        if (mayPass || attempt > 0) {
            settings.raise(bytes, chunks.committed());
        }
    }

    private void compact(long bytes) {
        if (bytes > Geometry.LINE_BYTES && settings.maximumBytes() - usedBytes() > 2 * bytes) {
            collector.requireCompaction();
            collect(Cause.EXHAUSTION);
        }
    }

    @Uninterruptible(Reason.HEAP)
    private boolean isArray(int hub) {
        int kind = ObjectModel.kind(hubAt(hub));
        return kind == HubLayout.KIND_REFERENCE_ARRAY || kind == HubLayout.KIND_PRIMITIVE_ARRAY;
    }

    @Uninterruptible(Reason.HEAP)
    private boolean isNurserySpent() {
        return claimedBytes() >= settings.budget();
    }

    @Uninterruptible(Reason.HEAP)
    private long claimedBytes() {
        long bytes = largeObjects.claimedBytes();
        for (int number = 0; number < executors; number++) {
            bytes += allocators[number].claimedBytes();
        }
        return bytes;
    }

    /// A huge object in an otherwise idle heap is no reason to collect.
    private boolean mayPassLimit(long bytes) {
        return bytes > Geometry.MAX_LARGE_BYTES && claimedBytes() < collector.liveBytes();
    }

    /// Stress mode: counts a poll, and collects if it is time.
    void stressAtPoll() {
        tick(polls);
    }

    /// Stress mode: counts a slow path, and collects if it is time.
    private void stress() {
        tick(slowPaths);
    }

    private void tick(StressClock clock) {
        if (clock.tick()) {
            collect(Cause.STRESS);
            clock.collected(collector.report().stackBytes);
        }
    }

    /// Writes what stress mode did, if it is on and the settings ask for it.
    void describeStress() {
        log.stress(polls, slowPaths);
    }

    public void collect(int cause) {
        environment.enterCollector(cause);
        log.collection(collector.report(), usedBytes(), committedBytes());
        histogram.print();
    }

    /// Part of a collection: the buffers' objects become ordinary ones.
    @Override
    @Uninterruptible(Reason.HEAP)
    public void retireBuffers() {
        for (int number = 0; number < executors; number++) {
            allocators[number].retire();
        }
    }

    /// Part of a collection: allocation starts again at the lowest address, see [BlockSource#rewind].
    @Override
    @Uninterruptible(Reason.HEAP)
    public void resetAllocation(long survivorBytes) {
        for (int number = 0; number < executors; number++) {
            allocators[number].resetClaimedBytes();
        }
        largeObjects.resetClaimedBytes();
        blocks.rewind(survivorBytes);
    }

    /// Makes room for an OutOfMemoryError and its handler.
    void openReserve() {
        blocks.openReserve();
    }

    /// Bytes taken by objects that lived at the last collection and by buffers claimed since.
    @Override
    @Uninterruptible(Reason.HEAP)
    public long usedBytes() {
        return collector.liveBytes() + claimedBytes();
    }

    public long committedBytes() {
        return (long) chunks.committed() << Geometry.LOG_CHUNK_BYTES;
    }
}
