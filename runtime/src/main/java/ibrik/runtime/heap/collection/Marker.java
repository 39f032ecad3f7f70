package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.Lines;
import ibrik.runtime.heap.space.SlotVisitor;
import ibrik.runtime.heap.space.WordStack;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Marks what can be reached: sets mark bits when an object is found, line states when its references are followed.
///
/// It is given slots, not references: if the object of a slot moves, the slot is changed. An object that was marked
/// where it stands never moves, so whatever must stay is marked first. One that moves leaves its new address behind
/// ([ObjectLayout#FORWARDED]); only the new place has a mark.
///
/// Entries of the mark stack are addresses of objects that were marked, and of slots, with bit 1 set, whose objects may
/// have to move: header and mark of those are asked for some time before they are needed, because a new object that
/// lives is seldom in a cache. Long arrays of references are followed in slices, so that one array does not fill the
/// stack: such an array has two entries, the next index below and its address with bit 0 set on top.
@UsesMagic(Reason.MAGIC)
final class Marker implements SlotVisitor {
    /// Elements followed at once, chosen: 8 KiB of references.
    private static final int SLICE = 1024;
    private static final long IS_SLICED = 1;
    private static final long IS_SLOT = 2;

    private final HeapEnvironment environment;
    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;
    private final BlockStates states;
    private final WordStack stack;
    private final PrefetchQueue queue;
    private final ReferenceProcessor references;
    private final Mover mover;
    private final MarkPool pool;
    private boolean moves;
    private boolean isShared;
    private int keptBits;
    private Address heapStart = Address.none();
    private long heapBytes;

    Marker(
            HeapEnvironment environment,
            ObjectModel objects,
            ChunkTable chunks,
            Bitmaps bitmaps,
            BlockStates states,
            WordStack stack,
            PrefetchQueue queue,
            ReferenceProcessor references,
            Mover mover,
            MarkPool pool) {
        this.environment = environment;
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
        this.states = states;
        this.stack = stack;
        this.queue = queue;
        this.references = references;
        this.mover = mover;
        this.pool = pool;
    }

    /// Called at the start of each collection.
    ///
    /// @param shared whether other markers mark at the same time
    /// @param staysBit the bit of [ObjectLayout#STAYS] in this collection
    @Uninterruptible(Reason.HEAP)
    void prepare(boolean shared, int staysBit) {
        heapStart = chunks.heapStart();
        heapBytes = chunks.extent();
        moves = false;
        isShared = shared;
        keptBits = ~(ObjectLayout.STAYS & ~staysBit);
    }

    /// Called when all that must stay was marked: from now on objects in evacuated blocks move.
    @Uninterruptible(Reason.HEAP)
    void letMove() {
        moves = true;
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private boolean isInHeap(Address object) {
        return Long.compareUnsigned(object.distanceFrom(heapStart), heapBytes) < 0;
    }

    /// Marks an object where it stands; null and objects of the image heap are passed over.
    @Inline
    @Uninterruptible(Reason.HEAP)
    void visitInPlace(Address object) {
        if (isInHeap(object) && bitmaps.mark(object)) {
            stack.push(object.raw());
        }
    }

    /// Marks the object that a slot names.
    @Uninterruptible(Reason.HEAP)
    void visitSlot(Address slot) {
        Address object = Memory.loadAddress(slot);
        Address moved = visit(object);
        if (!moved.isSame(object)) {
            Memory.storeAddress(slot, moved);
        }
    }

    /// Marks an object; the result is where it is now.
    @Uninterruptible(Reason.HEAP)
    Address visit(Address object) {
        if (!isInHeap(object)) {
            return object;
        }
        if (moves) {
            return visitMoving(object);
        }
        if (bitmaps.mark(object)) {
            stack.push(object.raw());
        }
        return object;
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private Address visitMoving(Address object) {
        if (bitmaps.isMarked(object)) {
            return object;
        }
        if (states.isEmptied(object)) {
            long told = mover.move(object);
            Address place = Mover.place(told);
            if (Mover.isFirst(told)) {
                stack.push(place.raw());
            }
            return place;
        }
        if (bitmaps.mark(object)) {
            stack.push(object.raw());
        }
        return object;
    }

    /// True for null, for objects outside the heap, and for those that were found.
    @Uninterruptible(Reason.HEAP)
    boolean isAlive(Address object) {
        return !isInHeap(object) || bitmaps.isMarked(object) || hasMoved(object);
    }

    @Uninterruptible(Reason.HEAP)
    private boolean hasMoved(Address object) {
        return moves && states.isEmptied(object) && (Memory.loadLong(object) & ObjectLayout.FORWARDED) != 0;
    }

    /// Changes a slot whose object was found and has moved.
    @Uninterruptible(Reason.HEAP)
    void update(Address slot) {
        Address object = Memory.loadAddress(slot);
        if (isInHeap(object) && !bitmaps.isMarked(object) && hasMoved(object)) {
            Memory.storeAddress(slot, new Address(Memory.loadLong(object) - ObjectLayout.FORWARDED));
        }
    }

    /// Follows everything that was found, by this marker and, if there are others, what they give away.
    @Uninterruptible(Reason.HEAP)
    void drain() {
        do {
            drainOwn();
        } while (isShared && pool.take(stack));
    }

    @Uninterruptible(Reason.HEAP)
    private void drainOwn() {
        long entry = next();
        while (entry != 0) {
            if ((entry & IS_SLOT) == 0) {
                followInHeap(new Address(entry));
            } else {
                moveFrom(new Address(entry - IS_SLOT));
            }
            if (isShared && pool.isHungry() && MarkPool.isEnough(stack)) {
                pool.give(stack);
            }
            entry = next();
        }
    }

    /// Moves the object of a slot and follows it, unless it was found before.
    @Inline
    @Uninterruptible(Reason.HEAP)
    private void moveFrom(Address slot) {
        Address object = Memory.loadAddress(slot);
        if (bitmaps.isMarked(object)) {
            return;
        }
        long told = mover.move(object);
        Address place = Mover.place(told);
        Memory.storeAddress(slot, place);
        if (Mover.isFirst(told)) {
            followInHeap(place);
        }
    }

    @Uninterruptible(Reason.HEAP)
    static boolean isSlice(long entry) {
        return (entry & IS_SLICED) != 0;
    }

    /// The next object or slot, whose memory was asked for some time ago; 0 if there is none.
    @Inline
    @Uninterruptible(Reason.HEAP)
    private long next() {
        while (!stack.isEmpty()) {
            long entry = stack.pop();
            if ((entry & IS_SLICED) == 0) {
                prefetch(entry);
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

    @Inline
    @Uninterruptible(Reason.HEAP)
    private void prefetch(long entry) {
        if ((entry & IS_SLOT) == 0) {
            environment.prefetch(new Address(entry));
        } else {
            Address object = Memory.loadAddress(new Address(entry - IS_SLOT));
            environment.prefetch(object);
            environment.prefetch(Geometry.bitmapWord(object, bitmaps.marks()));
        }
    }

    /// Follows an old object that may refer to new ones.
    @Uninterruptible(Reason.HEAP)
    void followRemembered(Address object) {
        if (isInHeap(object)) {
            stack.push(object.raw());
        } else {
            followInImage(object);
        }
    }

    /// Follows the references of an object of the image heap.
    @Uninterruptible(Reason.HEAP)
    void followInImage(Address object) {
        setOld(object);
        Address hub = objects.hubOf(object);
        int kind = ObjectModel.kind(hub);
        if (kind == HubLayout.KIND_REFERENCE_ARRAY) {
            int length = Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH));
            visitElements(object, 0, length);
        } else if (kind != HubLayout.KIND_PRIMITIVE_ARRAY) {
            followFields(object, hub, kind);
        }
    }

    /// Stores only if it has to, because objects of the image heap and most others are old already.
    @Inline
    @Uninterruptible(Reason.HEAP)
    private void setOld(Address object) {
        // NOTE: one marker follows an object, and the others leave the header of a marked one alone (Mover).
        int bits = Memory.loadByte(object.plus(ObjectLayout.LOCK_WORD));
        int wanted = bits & keptBits | ObjectLayout.OLD;
        if (wanted != bits) {
            Memory.storeByte(object.plus(ObjectLayout.LOCK_WORD), (byte) wanted);
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void followInHeap(Address object) {
        setOld(object);
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
        if (moves) {
            for (Address entry = map.plus(4); entry.isBelow(end); entry = entry.plus(4)) {
                // SAFE: the map lists offsets of reference fields inside the object.
                visitMovingSlot(object.plus(Memory.loadInt(entry)));
            }
        } else {
            for (Address entry = map.plus(4); entry.isBelow(end); entry = entry.plus(4)) {
                // SAFE: as above.
                visitInPlace(Memory.loadAddress(object.plus(Memory.loadInt(entry))));
            }
        }
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private void visitMovingSlot(Address slot) {
        Address object = Memory.loadAddress(slot);
        if (!isInHeap(object)) {
            return;
        }
        int state = states.of(object);
        if (state == BlockStates.OLD) {
            return;
        }
        if (state == BlockStates.UNKNOWN) {
            if (bitmaps.mark(object)) {
                stack.push(object.raw());
            }
        } else if (stack.hasRoom(1)) {
            stack.push(slot.raw() | IS_SLOT);
        } else {
            // NOTE: a dropped object is found again by its mark, but a dropped slot of the image heap would be lost.
            Memory.storeAddress(slot, visitMoving(object));
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
        Address elements = array.plus(ObjectLayout.ARRAY_ELEMENTS);
        visitSlots(elements.plus(8L * from), elements.plus(8L * to));
    }

    /// Marks what the slots from `start` up to `end` name.
    @Override
    @Uninterruptible(Reason.HEAP)
    public void visitSlots(Address start, Address end) {
        Address slot = start;
        if (moves) {
            for (; slot.isBelow(end); slot = slot.plus(8)) {
                visitMovingSlot(slot);
            }
        } else {
            for (; slot.isBelow(end); slot = slot.plus(8)) {
                visitInPlace(Memory.loadAddress(slot));
            }
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

    /// Entries were dropped: follows every marked object once more, which finds what the dropped ones would have. No
    /// other marker runs.
    @Uninterruptible(Reason.HEAP)
    void followAllMarked() {
        isShared = false;
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR || state == ChunkTable.HUGE) {
                followMarked(chunks.chunk(index));
            }
        }
        drainOwn();
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
            setOld(object);
            markLines(object, ObjectModel.arrayBytes(hub, length));
            visitElements(object, 0, length);
        } else {
            followInHeap(object);
        }
    }
}
