package ibrik.runtime.heap;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.heap.collection.FrameWalk;
import ibrik.runtime.heap.collection.StackSource;
import ibrik.runtime.heap.layout.ImageEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.heap.report.CollectionListener;
import ibrik.runtime.platform.FaultInjection;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.MayOverflow;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The heap of the image: entry points of compiled code and assembly, and what the library asks.
@UsesMagic("turns raw memory into objects")
public final class Heap {
    /// The longest array that HotSpot allows: 2^31 - 1 less the two words of the header. A longer one fails at once.
    private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 2;

    private static final long MAX_MARK_STACK_BYTES = 256 << 20;

    @Atomic("its parts are touched under the lock of the runtime, or by barriers, which say how")
    private static final ObjectHeap HEAP = new ObjectHeap(new ImageEnvironment(), MAX_MARK_STACK_BYTES);

    private static final OutOfMemoryError LAST_RESORT = new OutOfMemoryError("Java heap space");

    @ImmutableAfter("start-up")
    private static CollectionListener listener;

    @Atomic("a number of collections that the listener has heard of; who reads an old one tells it again")
    private static int seenCollections;

    @Atomic("a signal sets it, the next poll clears it before it does what is wanted")
    private static volatile boolean inspectionIsWanted;

    private Heap() {}

    @External("ibrik_make_error")
    private static native Throwable makeError(Throwable template, String message);

    /// Called once by the entry code, after the platform was installed.
    public static void start() {
        HEAP.start();
    }

    /// The most that the heap may grow to unless `-Xmx` says otherwise.
    public static void bound(long bytes) {
        HEAP.settings().bound(bytes);
    }

    static ObjectHeap heap() {
        return HEAP;
    }

    @EntryPoint("ibrik_allocate_instance")
    static Object allocateInstance(int hub, long bytes) {
        if (FaultInjection.counts() && FaultInjection.allocationFails()) {
            return exhausted("Java heap space");
        }
        Object object = tryToAllocateInstance(hub, bytes);
        return object == null ? exhausted("Java heap space") : object;
    }

    @EntryPoint("ibrik_allocate_array")
    static Object allocateArray(int hub, int length) {
        if (length > MAX_ARRAY_LENGTH) {
            return exhausted("Requested array size exceeds VM limit");
        }
        if (FaultInjection.counts() && FaultInjection.allocationFails()) {
            return exhausted("Java heap space");
        }
        Object object = tryToAllocateArray(hub, length);
        return object == null ? exhausted("Java heap space") : object;
    }

    /// Like [#allocateInstance]; null if there is no memory.
    @EntryPoint("ibrik_try_allocate_instance")
    static Object tryToAllocateInstance(int hub, long bytes) {
        RuntimeLock.acquire();
        Address place = HEAP.allocateInstance(hub, bytes);
        RuntimeLock.release();
        return place.isNone() ? null : finished(Memory.objectAt(place));
    }

    /// Like [#allocateArray]; null if there is no memory.
    @EntryPoint("ibrik_try_allocate_array")
    static Object tryToAllocateArray(int hub, int length) {
        RuntimeLock.acquire();
        Address place = HEAP.allocateArray(hub, length);
        RuntimeLock.release();
        return place.isNone() ? null : finished(Memory.objectAt(place));
    }

    @EntryPoint("ibrik_allocate_multi_array")
    static Object allocateMultiArray(int hub, int[] lengths) {
        for (int length : lengths) {
            if (length < 0) {
                throw new NegativeArraySizeException(Integer.toString(length));
            }
        }
        return allocateDimension(hub, lengths, 0);
    }

    @MayOverflow("arrays that are not complete are garbage")
    private static Object allocateDimension(int hub, int[] lengths, int dimension) {
        Object array = allocateArray(hub, lengths[dimension]);
        if (dimension + 1 < lengths.length) {
            int elementHub = elementHub(hub);
            for (int index = 0; index < lengths[dimension]; index++) {
                storeElement(array, index, allocateDimension(elementHub, lengths, dimension + 1));
            }
        }
        return array;
    }

    @Uninterruptible("raw addresses of objects are in use")
    private static void storeElement(Object array, int index, Object element) {
        // SAFE: the index is below the length (loop of allocateDimension) and the element's class is the array's.
        Address slot = Memory.addressOf(array).plus(ObjectLayout.ARRAY_ELEMENTS + 8L * index);
        HEAP.remembered().rememberElement(Memory.addressOf(array), index, Memory.addressOf(element));
        Memory.storeAddress(slot, Memory.addressOf(element));
    }

    /// Slow path of the write barrier: a reference is about to be stored into an object that is [ObjectLayout#OLD].
    @EntryPoint(value = "ibrik_remember", fromAssembly = true)
    @Uninterruptible(Reason.BARRIER)
    static void remember(Object object) {
        HEAP.remembered().remember(Memory.addressOf(object));
    }

    /// The same for an element of a reference array; `slot` is the element's address.
    @EntryPoint(value = "ibrik_remember_element", fromAssembly = true)
    @Uninterruptible(Reason.BARRIER)
    static void rememberElement(Object array, Address slot, Object value) {
        Address elements = Memory.addressOf(array).plus(ObjectLayout.ARRAY_ELEMENTS);
        int index = (int) (slot.distanceFrom(elements) >> 3);
        HEAP.remembered().rememberElement(Memory.addressOf(array), index, Memory.addressOf(value));
    }

    /// The same for a place in an object of any class, as `Unsafe` has them.
    @EntryPoint(value = "ibrik_remember_place", fromAssembly = true)
    @Uninterruptible(Reason.BARRIER)
    static void rememberPlace(Object object, Address slot, Object value) {
        if (ObjectModel.kind(HEAP.objects().hubOf(Memory.addressOf(object))) == HubLayout.KIND_REFERENCE_ARRAY) {
            rememberElement(object, slot, value);
        } else {
            remember(object);
        }
    }

    /// The write barrier of bulk copies: called before references are stored into elements of a reference array, with
    /// no safepoint in between.
    @Uninterruptible(Reason.BARRIER)
    public static void rememberCopy(Address source, Object array, int first, int count) {
        HEAP.remembered().rememberCopy(source, Memory.addressOf(array), first, count);
    }

    private static int elementHub(int hub) {
        // SAFE: `hub` is an array's; its element hub is set by the image builder.
        return Memory.loadInt(
                Memory.loadAddress(HEAP.hubAt(hub).plus(HubLayout.ELEMENT_HUB)).plus(HubLayout.OWN_OFFSET));
    }

    /// Tells the listener of a collection that happened on the way. The new object is held by the stack meanwhile. If
    /// another collection made it old, it is remembered, because compiled code fills it without barriers.
    private static Object finished(Object object) {
        if (seenCollections != HEAP.collector().count()) {
            announce();
            HEAP.remembered().rememberUnfinished(Memory.addressOf(object));
        }
        return object;
    }

    @NeverInline("cold")
    private static void announce() {
        seenCollections = HEAP.collector().count();
        HEAP.collector().findHelper();
        if (listener != null) {
            listener.afterCollection(HEAP.collector().references().softClock());
        }
    }

    /// Throws an OutOfMemoryError, a new one with a stack trace if the reserve allows.
    @NeverInline("cold")
    private static Object exhausted(String text) {
        RuntimeLock.acquire();
        if (HEAP.settings().histogramOnExhaustion) {
            HEAP.settings().histogramOnExhaustion = false;
            HEAP.inspect();
        }
        if (HEAP.settings().exitsWhenExhausted) {
            HeapExit.terminate(text);
        }
        HEAP.openReserve();
        RuntimeLock.release();
        throw (OutOfMemoryError) makeError(LAST_RESORT, text);
    }

    /// Called when the program ends, before the platform's exit.
    public static void atExit() {
        RuntimeLock.acquire();
        HEAP.describeStress();
        FaultInjection.report();
        if (HEAP.settings().histogramAtExit) {
            HEAP.inspect();
        }
        RuntimeLock.release();
    }

    /// Collects now.
    public static void collect(int cause) {
        RuntimeLock.acquire();
        HEAP.collect(cause);
        RuntimeLock.release();
        announce();
        if (cause == Cause.REQUEST && listener != null) {
            listener.afterRequest();
        }
    }

    /// Called by the assembly of `ibrik_collect`, with the callee-saved registers on the stack from `stackTop` on.
    @EntryPoint(value = "ibrik_collect_here", fromAssembly = true)
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(Reason.HEAP)
    static void collectHere(Address stackTop, int cause) {
        HEAP.collector().collect(stackTop, cause);
    }

    /// Called by an executor that waits for the lock of the runtime, its registers on its stack.
    @EntryPoint("ibrik_help_collector")
    @Uninterruptible(Reason.HEAP)
    @NoFail("executors wait with it")
    @Trusted("marks as a collection does: takes raw memory alone, and a check of it that fails is a broken heap")
    static boolean helpCollector() {
        return HEAP.collector().team().help();
    }

    /// Prints, at the next poll, what the heap holds. May come at any instruction.
    @Uninterruptible(Reason.HEAP)
    public static void requestInspection() {
        if (HEAP.settings().histogramsOnRequest) {
            inspectionIsWanted = true;
            PollRequest.raise();
        }
    }

    /// Called at polls as long as there is a request.
    public static void atPoll() {
        if (HEAP.settings().stressInterval == 0) {
            PollRequest.withdraw();
        }
        // NOTE: asked after the withdrawal: one that comes in between is served now or raises the request again.
        if (inspectionIsWanted || HEAP.settings().stressInterval != 0) {
            RuntimeLock.acquire();
            if (inspectionIsWanted) {
                inspectionIsWanted = false;
                HEAP.inspect();
            }
            HEAP.stressAtPoll();
            RuntimeLock.release();
        }
    }

    /// Who hears of collections; one, set at start-up.
    public static void tell(CollectionListener collectionListener) {
        listener = collectionListener;
    }

    /// Gives an executor, which does not run yet, its place to allocate.
    @Holds(LockRank.RUNTIME)
    public static void addExecutor(int number, Address block) {
        HEAP.addExecutor(number, block);
    }

    /// Where the stacks of other threads come from; set when there can be others.
    public static void scanAlso(StackSource source) {
        HEAP.collector().scanAlso(source);
    }

    /// What knows which words of frames live; set at start-up.
    public static void walkBy(FrameWalk walk) {
        HEAP.collector().walkBy(walk);
    }

    /// `Runtime.totalMemory`.
    public static long totalBytes() {
        return HEAP.committedBytes();
    }

    /// `Runtime.freeMemory`: what of [#totalBytes] no object or buffer has taken.
    public static long freeBytes() {
        return HEAP.committedBytes() - HEAP.usedBytes();
    }

    /// `Runtime.maxMemory`.
    public static long maximumBytes() {
        return HEAP.settings().maximumBytes();
    }

    /// How many collections ran.
    public static int collectionCount() {
        return HEAP.collector().count();
    }

    /// Nanoseconds spent in collections.
    public static long collectionNanoseconds() {
        return HEAP.collector().totalNanoseconds();
    }

    /// True if cleared references wait for [#takePendingReferences].
    public static boolean hasPendingReferences() {
        return HEAP.collector().references().hasPending();
    }

    /// The first of the cleared references, linked through `discovered`; null if there are none.
    @Holds(LockRank.RUNTIME)
    public static Object takePendingReferences() {
        return Memory.objectAt(HEAP.collector().references().takePending());
    }
}
