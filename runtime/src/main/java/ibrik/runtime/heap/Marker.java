package ibrik.runtime.heap;

import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Marks what can be reached: sets mark bits when an object is found, line states when its references are followed.
///
/// Entries of the mark stack are addresses of objects. Long arrays of references are followed in slices, so that one
/// array does not fill the stack: such an array has two entries, the next index below and its address with bit 0 set
/// on top.
@UsesMagic(Reason.MAGIC)
final class Marker {
    /// Elements followed at once, chosen: 8 KiB of references.
    private static final int SLICE = 1024;
    private static final long IS_SLICED = 1;

    private final HeapEnvironment environment;
    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;
    private final MarkStack stack;
    private final PrefetchQueue queue;
    private final ReferenceProcessor references;
    private Address heapStart = Address.none();
    private long heapBytes;

    Marker(
            HeapEnvironment environment,
            ObjectModel objects,
            ChunkTable chunks,
            Bitmaps bitmaps,
            MarkStack stack,
            PrefetchQueue queue,
            ReferenceProcessor references) {
        this.environment = environment;
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
        this.stack = stack;
        this.queue = queue;
        this.references = references;
    }

    /// Called at the start of each collection.
    @Uninterruptible(Reason.HEAP)
    void prepare() {
        heapStart = chunks.heapStart();
        heapBytes = chunks.extent();
    }

    /// Marks an object that a root or a field names; null and objects of the image heap are passed over.
    @Inline
    @Uninterruptible(Reason.HEAP)
    void visit(Address object) {
        if (Long.compareUnsigned(object.distanceFrom(heapStart), heapBytes) < 0 && bitmaps.mark(object)) {
            stack.push(object.raw());
        }
    }

    /// True for null, for objects outside the heap, and for those that were found.
    @Uninterruptible(Reason.HEAP)
    boolean isAlive(Address object) {
        return Long.compareUnsigned(object.distanceFrom(heapStart), heapBytes) >= 0 || bitmaps.isMarked(object);
    }

    /// Follows everything that was found.
    @Uninterruptible(Reason.HEAP)
    void drain() {
        do {
            long object = next();
            while (object != 0) {
                followInHeap(new Address(object));
                object = next();
            }
        } while (recoverFromOverflow());
    }

    /// The next object to follow, whose header was asked for some time ago; 0 if there is none.
    @Inline
    @Uninterruptible(Reason.HEAP)
    private long next() {
        while (!stack.isEmpty()) {
            long entry = stack.pop();
            if ((entry & IS_SLICED) == 0) {
                environment.prefetch(new Address(entry));
                long oldest = queue.exchange(entry);
                if (oldest != 0) {
                    return oldest;
                }
            } else {
                followSlice(new Address(entry & ~IS_SLICED), (int) stack.pop());
            }
        }
        return queue.take();
    }

    /// Follows the references of an object of the image heap.
    @Uninterruptible(Reason.HEAP)
    void followInImage(Address object) {
        Address hub = objects.hubOf(object);
        int kind = ObjectModel.kind(hub);
        if (kind == HubLayout.KIND_REFERENCE_ARRAY) {
            int length = Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH));
            visitElements(object, 0, length);
        } else if (kind != HubLayout.KIND_PRIMITIVE_ARRAY) {
            followFields(object, hub, kind);
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void followInHeap(Address object) {
        Address hub = objects.hubOf(object);
        int kind = ObjectModel.kind(hub);
        if (kind == HubLayout.KIND_INSTANCE) {
            markLines(object, ObjectModel.instanceBytes(hub));
            visitFields(object, hub);
        } else if (kind == HubLayout.KIND_PRIMITIVE_ARRAY) {
            markLines(object, ObjectModel.arrayBytes(hub, Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH))));
        } else if (kind == HubLayout.KIND_REFERENCE_ARRAY) {
            markLines(object, ObjectModel.arrayBytes(hub, Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH))));
            followSlice(object, 0);
        } else {
            markLines(object, ObjectModel.instanceBytes(hub));
            followFields(object, hub, kind);
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void followFields(Address object, Address hub, int kind) {
        visitFields(object, hub);
        if (kind >= HubLayout.KIND_SOFT_REFERENCE) {
            references.discover(this, object, kind);
        }
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private void visitFields(Address object, Address hub) {
        Address map = Memory.loadAddress(hub.plus(HubLayout.REFERENCE_MAP));
        if (map.isNone()) {
            return;
        }
        Address end = map.plus(4 + 4L * Memory.loadInt(map));
        for (Address entry = map.plus(4); entry.isBelow(end); entry = entry.plus(4)) {
            // SAFE: the map lists offsets of reference fields inside the object.
            visit(Memory.loadAddress(object.plus(Memory.loadInt(entry))));
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void followSlice(Address array, int from) {
        int length = Memory.loadInt(array.plus(ObjectLayout.ARRAY_LENGTH));
        int to = length;
        if (length - from > SLICE) {
            to = from + SLICE;
            stack.pushPair(to, array.raw() | IS_SLICED);
        }
        visitElements(array, from, to);
    }

    @Uninterruptible(Reason.HEAP)
    private void visitElements(Address array, int from, int to) {
        Address slot = array.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * from);
        Address end = array.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * to);
        while (slot.isBelow(end)) {
            visit(Memory.loadAddress(slot));
            slot = slot.plus(8);
        }
    }

    /// Says that the lines of an object are in use. Huge objects have chunks of their own, without lines.
    @Inline
    @Uninterruptible(Reason.HEAP)
    private void markLines(Address object, long bytes) {
        Address first = Geometry.lineState(object);
        if (bytes <= Geometry.LINE_BYTES) {
            // SAFE: lines of a committed chunk; an object of this size has at most two, in one block.
            Memory.storeByte(first, (byte) Lines.LIVE);
            Memory.storeByte(Geometry.lineState(object.plus(bytes - 1)), (byte) Lines.LIVE);
        } else if (bytes <= Geometry.MAX_LARGE_BYTES) {
            Lines.set(object, bytes, Lines.LIVE);
        }
    }

    /// Entries were dropped: follows every marked object once more, which finds what the dropped ones would have.
    @Uninterruptible(Reason.HEAP)
    private boolean recoverFromOverflow() {
        if (!stack.takeOverflowed()) {
            return false;
        }
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR || state == ChunkTable.HUGE) {
                followMarked(chunks.chunk(index));
            }
        }
        return true;
    }

    @Uninterruptible(Reason.HEAP)
    private void followMarked(Address chunk) {
        for (long offset = Geometry.METADATA_BYTES; offset < Geometry.CHUNK_BYTES; offset += 8 * Long.SIZE) {
            Address granules = chunk.plus(offset).alignedDown(8 * Long.SIZE);
            long bits = Memory.loadLong(Geometry.bitmapWord(granules, bitmaps.marks()));
            for (; bits != 0; bits &= bits - 1) {
                followWhole(granules.plus(8L * Long.numberOfTrailingZeros(bits)));
            }
        }
    }

    /// As [#followInHeap], without slices: their entries would be dropped again without progress.
    @Uninterruptible(Reason.HEAP)
    private void followWhole(Address object) {
        Address hub = objects.hubOf(object);
        if (ObjectModel.kind(hub) == HubLayout.KIND_REFERENCE_ARRAY) {
            int length = Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH));
            markLines(object, ObjectModel.arrayBytes(hub, length));
            visitElements(object, 0, length);
        } else {
            followInHeap(object);
        }
    }
}
