package ibrik.runtime.heap;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.SimulatedMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// An image's surroundings in simulated memory: hubs, statics, image heap, one executor with a stack, raw memory and
/// the range of the heap.
///
///     base             hubs, 64 KiB
///     base + 64 Ki     static references, 64 KiB
///     base + 128 Ki    image heap, 128 KiB
///     base + 256 Ki    executor block, then the stack up to 512 KiB
///     base + 512 Ki    raw memory, up to 2 MiB
///     base + 2 Mi      heap
public final class SimulatedWorld extends HeapEnvironment {
    static final long BASE = 0x10_0000_0000L;
    static final int STATIC_SLOTS = 256;
    static final int STACK_SLOTS = 512;
    private static final long KI = 1024;
    /// Chosen: who needs longer to start a thread does not run at all.
    private static final long HELPER_NANOSECONDS = 60_000_000_000L;
    private static final long RAW_LIMIT = 2048 * KI;

    public final ObjectHeap heap;
    final int chunkCount;
    /// Runs at once after each collection, before the program goes on.
    Runnable afterCollection = () -> {};
    /// All that was written, to whatever descriptor.
    public final StringBuilder output = new StringBuilder();
    /// Runs before each collection.
    Runnable beforeCollection = () -> {};
    /// Whether [#store] tells the heap, as compiled code does.
    boolean hasBarriers = true;
    private final SimulatedMemory memory;
    private int helpers;
    private volatile Throwable helperFailure;
    private volatile boolean collects;
    private final AtomicInteger helped = new AtomicInteger();
    private final AtomicInteger looked = new AtomicInteger();
    private int lookedBefore;
    private final Address base = new Address(BASE);
    private final Map<Long, Long> freeRaw = new HashMap<>();
    private final Map<Long, Long> rawSizes = new HashMap<>();
    private long rawCursor = 512 * KI;
    private int hubCursor = 64;
    private long imageCursor = 128 * KI;
    /// How much of the wall's clock others take between two looks at it, and how long the heap works meanwhile.
    long othersNanoseconds;
    long workNanoseconds;
    private long now;
    private long processorNow;

    public SimulatedWorld(int chunkCount, long maximumStackBytes) {
        this.chunkCount = chunkCount;
        memory = SimulatedMemory.install(base, (chunkCount + 1L) * Geometry.CHUNK_BYTES);
        Platform.install(new SimulatedPlatform());
        Memory.storeAddress(executor().plus(ExecutorLayout.STACK_BASE), stackSlot(STACK_SLOTS));
        heap = new ObjectHeap(this, maximumStackBytes);
        heap.start();
    }

    /// A new class of instances; returns its hub offset.
    public int defineInstance(int kind, int bytes, int... referenceOffsets) {
        int hub = hubCursor;
        Address address = base.plus(hub);
        Address map = address.plus(128);
        Memory.storeInt(address.plus(HubLayout.SIZE), bytes);
        Memory.storeByte(address.plus(HubLayout.KIND), (byte) kind);
        Memory.storeInt(address.plus(HubLayout.OWN_OFFSET), hub);
        Memory.storeAddress(address.plus(HubLayout.REFERENCE_MAP), map);
        Memory.storeInt(map, referenceOffsets.length);
        for (int index = 0; index < referenceOffsets.length; index++) {
            Memory.storeInt(map.plus(4 + 4L * index), referenceOffsets[index]);
        }
        hubCursor += 128 + 64 + 4 * referenceOffsets.length + 63 & -64;
        return hub;
    }

    public int defineArray(int kind, int logElementBytes) {
        int hub = hubCursor;
        Address address = base.plus(hub);
        Memory.storeInt(address.plus(HubLayout.SIZE), logElementBytes);
        Memory.storeByte(address.plus(HubLayout.KIND), (byte) kind);
        Memory.storeInt(address.plus(HubLayout.OWN_OFFSET), hub);
        hubCursor += 128;
        return hub;
    }

    /// An object that the image builder would have made.
    public Address imageInstance(int hub) {
        Address object = base.plus(imageCursor);
        Memory.storeInt(object, hub);
        Memory.storeInt(object.plus(ObjectLayout.LOCK_WORD), ObjectLayout.OLD);
        imageCursor += heap.objects().bytesOf(object);
        return object;
    }

    /// As compiled code allocates: bump and header inline, else the slow path.
    public Address allocate(int hub) {
        long bytes = ObjectModel.instanceBytes(hubs().plus(hub));
        Address place = bump(bytes);
        if (place.isNone()) {
            return heap.allocateInstance(hub, bytes);
        }
        Memory.storeInt(place, hub);
        return place;
    }

    public Address allocateArray(int hub, int length) {
        Address place = bump(ObjectModel.arrayBytes(hubs().plus(hub), length));
        if (place.isNone()) {
            return heap.allocateArray(hub, length);
        }
        Memory.storeInt(place, hub);
        Memory.storeInt(place.plus(ObjectLayout.ARRAY_LENGTH), length);
        return place;
    }

    private Address bump(long bytes) {
        Address cursor = Memory.loadAddress(executor().plus(ExecutorLayout.BUMP_CURSOR));
        Address limit = Memory.loadAddress(executor().plus(ExecutorLayout.BUMP_LIMIT));
        if (limit.distanceFrom(cursor) < bytes) {
            return Address.none();
        }
        Memory.storeAddress(executor().plus(ExecutorLayout.BUMP_CURSOR), cursor.plus(bytes));
        return cursor;
    }

    /// As compiled code stores a reference into a field.
    void store(Address object, long offset, Address value) {
        if (hasBarriers && isOld(object)) {
            heap.remembered().remember(object);
        }
        Memory.storeAddress(object.plus(offset), value);
    }

    /// As compiled code stores a reference into an array.
    public void storeElement(Address array, int index, Address value) {
        if (hasBarriers && isOld(array)) {
            heap.remembered().rememberElement(array, index, value);
        }
        Memory.storeAddress(array.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * index), value);
    }

    public static boolean isOld(Address object) {
        return (Memory.loadByte(object.plus(ObjectLayout.LOCK_WORD)) & ObjectLayout.OLD) != 0;
    }

    public Address staticSlot(int index) {
        return staticReferences().plus(8L * index);
    }

    Address stackSlot(int index) {
        return executor().plus(ExecutorLayout.BYTES + 8L * index);
    }

    void advanceMilliseconds(long milliseconds) {
        now += milliseconds * 1_000_000;
    }

    @Override
    public Address hubs() {
        return base;
    }

    @Override
    public Address hubsEnd() {
        return base.plus(hubCursor);
    }

    @Override
    public Address staticReferences() {
        awaitHelper();
        return base.plus(64 * KI);
    }

    /// The leader looks for roots while helpers may come. Here it goes on when one came: else it depends on the load of
    /// the machine whether a short collection has help.
    private void awaitHelper() {
        long start = System.nanoTime();
        while (collects && helpers > 0 && looked.get() == lookedBefore && helperFailure == null) {
            if (System.nanoTime() - start > HELPER_NANOSECONDS) {
                throw new IllegalStateException("no helper came");
            }
            Thread.yield();
        }
    }

    @Override
    public Address staticReferencesEnd() {
        return staticReferences().plus(8L * STATIC_SLOTS);
    }

    @Override
    public Address imageHeap() {
        return base.plus(128 * KI);
    }

    @Override
    public Address imageHeapEnd() {
        return base.plus(imageCursor);
    }

    @Override
    public int executorNumber() {
        return 0;
    }

    @Override
    public Address executor() {
        return base.plus(256 * KI);
    }

    @Override
    public void prefetch(Address address) {}

    @Override
    public void prefetchForWrite(Address address) {}

    @Override
    public String className(Address hub) {
        return "Class" + hub.distanceFrom(base);
    }

    @Override
    public void enterCollector(int cause) {
        beforeCollection.run();
        lookedBefore = looked.get();
        collects = true;
        Thread[] threads = startHelpers();
        heap.collector().collect(stackSlot(0), cause);
        collects = false;
        for (Thread thread : threads) {
            join(thread);
        }
        afterCollection.run();
    }

    /// From now on so many other cores mark too, each a thread.
    void addHelpers(int count) {
        helpers = heap.collector().team().admit(count, Platform.current());
        if (helpers != count) {
            throw new IllegalStateException("no memory for helpers");
        }
    }

    private Thread[] startHelpers() {
        var threads = new Thread[helpers];
        for (int index = 0; index < helpers; index++) {
            threads[index] = Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, failure) -> helperFailure = failure)
                    .start(() -> {
                        memory.enter();
                        help();
                    });
        }
        return threads;
    }

    private void help() {
        while (collects) {
            if (heap.collector().team().help()) {
                helped.incrementAndGet();
            } else {
                Thread.yield();
            }
        }
    }

    /// How often a helper took part in a collection.
    int helpedCount() {
        return helped.get();
    }

    /// How often somebody asked for mappings as they are now; here only helpers do.
    int lookedCount() {
        return looked.get();
    }

    private void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
        if (helperFailure != null) {
            throw new IllegalStateException(helperFailure);
        }
    }

    private final class SimulatedPlatform extends Platform {
        @Override
        public long nanoTime() {
            now += othersNanoseconds;
            return now;
        }

        @Override
        public Address heapStart() {
            return base.plus(Geometry.CHUNK_BYTES);
        }

        @Override
        public long heapCapacity() {
            return chunkCount * Geometry.CHUNK_BYTES;
        }

        @Override
        public boolean commit(Address start, long bytes) {
            Memory.fill(start, bytes, (byte) 0);
            return true;
        }

        @Override
        public void release(Address start, long bytes) {
            Memory.fill(start, bytes, (byte) 0xEE);
        }

        @Override
        public synchronized Address allocateRaw(long bytes) {
            Long reused = freeRaw.remove(bytes);
            long offset = reused == null ? rawCursor : reused;
            if (reused == null) {
                if (rawCursor + bytes > RAW_LIMIT) {
                    return Address.none();
                }
                rawCursor += bytes;
            }
            rawSizes.put(offset, bytes);
            return base.plus(offset);
        }

        @Override
        public Address resizeRaw(Address start, long bytes) {
            throw new UnsupportedOperationException("the heap does not resize raw memory");
        }

        @Override
        public synchronized void freeRaw(Address start) {
            long offset = start.distanceFrom(base);
            freeRaw.put(rawSizes.remove(offset), offset);
        }

        @Override
        public void panic(String what, long detail) {
            throw new IllegalStateException(what + " 0x" + Long.toHexString(detail));
        }

        @Override
        public void write(int descriptor, Address bytes, long count) {
            for (long index = 0; index < count; index++) {
                output.append((char) Memory.loadByte(bytes.plus(index)));
            }
        }

        @Override
        public long offer(int descriptor, Address bytes, long count) {
            write(descriptor, bytes, count);
            return count;
        }

        @Override
        public int read(Address buffer, int capacity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isReady(int descriptor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int readable() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long processorNanoseconds() {
            processorNow += workNanoseconds;
            return processorNow;
        }

        @Override
        public long wallClockNanoseconds() {
            return now;
        }

        @Override
        public void waitUntil(long deadline, int streams) {
            now = deadline;
        }

        @Override
        public void endSliceAt(long deadline) {}

        @Override
        public char characterAt(String text, int index) {
            return text.charAt(index);
        }

        @Override
        public Address commandLine() {
            return Address.none();
        }

        @Override
        public int commandLineCount() {
            return 0;
        }

        @Override
        public Address environment() {
            return Address.none();
        }

        @Override
        public int environmentCount() {
            return 0;
        }

        @Override
        public void pause() {
            Thread.onSpinWait();
        }

        @Override
        public void seeMappings() {
            looked.incrementAndGet();
        }

        @Override
        public void giveWay() {
            Thread.yield();
        }

        @Override
        public FileCalls files() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int processorCount() {
            return 1;
        }

        @Override
        public long entropy() {
            return 4;
        }

        @Override
        public void exit(int status) {
            throw new IllegalStateException("exit " + status);
        }
    }
}
