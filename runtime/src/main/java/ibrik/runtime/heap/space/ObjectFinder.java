package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Finds the object around any address of the heap, for words on stacks that may or may not be references.
///
/// Compiled code sets no start bits. A run of new objects is walked the first time that an address in it is asked for;
/// then its starts are in the bitmap, and its lines are [Lines#LIVE] like those of older objects.
@UsesMagic(Reason.MAGIC)
public final class ObjectFinder {
    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;

    public ObjectFinder(ObjectModel objects, ChunkTable chunks, Bitmaps bitmaps) {
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
    }

    /// A quick refusal of most words: false if neither the address nor the one before it lies in the heap range.
    @Uninterruptible(Reason.HEAP)
    public boolean mayPointIntoHeap(Address address) {
        return Long.compareUnsigned(address.distanceFrom(chunks.heapStart()), chunks.extent()) <= 0;
    }

    /// The object whose bytes include the one at `address`, none if there is none.
    @Uninterruptible(Reason.HEAP)
    public Address objectAround(Address address) {
        if (!address.isWithin(chunks.heapStart(), chunks.heapStart().plus(chunks.extent()))) {
            return Address.none();
        }
        int index = chunks.indexOf(address);
        int state = chunks.state(index);
        if (state == ChunkTable.REGULAR) {
            return inBlock(address);
        }
        if (state == ChunkTable.HUGE) {
            return ifAround(chunks.chunk(index).plus(Geometry.HUGE_OFFSET), address);
        }
        if (state == ChunkTable.HUGE_TAIL) {
            return ifAround(chunks.chunk(index - chunks.run(index)).plus(Geometry.HUGE_OFFSET), address);
        }
        return Address.none();
    }

    @Uninterruptible(Reason.HEAP)
    private Address inBlock(Address address) {
        if (Geometry.offsetInChunk(address) < Geometry.METADATA_BYTES) {
            return Address.none();
        }
        int state = Lines.state(address);
        if (state == Lines.RUN || state == Lines.RUN_START) {
            walkRun(address);
            state = Lines.state(address);
        }
        if (state == Lines.FREE) {
            return Address.none();
        }
        if (state == Lines.LARGE) {
            return ifAround(headOfLarge(address), address);
        }
        return state == Lines.WALKED || state == Lines.WALKED_START ? inWalkedRun(address) : inLiveLine(address);
    }

    /// The bitmap of runs may have old bits before the run, so nothing is believed that starts there.
    @Uninterruptible(Reason.HEAP)
    private Address inWalkedRun(Address address) {
        Address start = Bitmaps.lastAtOrBefore(address, bitmaps.runs());
        return start.isBelow(startOfRun(address, Lines.WALKED_START)) ? Address.none() : ifAround(start, address);
    }

    @Uninterruptible(Reason.HEAP)
    private Address inLiveLine(Address address) {
        Address start = Bitmaps.lastAtOrBefore(address, bitmaps.starts());
        if (!start.isNone()) {
            return ifAround(start, address);
        }
        Address large = headOfLarge(address);
        // NOTE: the byte may be old; then the block starts with another object, or with none.
        boolean isObject = (Lines.state(large) & Lines.LIVE) != 0 && bitmaps.isStart(large);
        return isObject ? ifAround(large, address) : Address.none();
    }

    /// Where the large object begins that reaches into the block of `address`, else the start of that block.
    @Uninterruptible(Reason.HEAP)
    private static Address headOfLarge(Address address) {
        int head = Memory.loadByte(Geometry.largeHead(address));
        return head == 0
                ? Geometry.blockOf(address)
                : Geometry.chunkOf(address).plus((long) head << Geometry.LOG_BLOCK_BYTES);
    }

    @Uninterruptible(Reason.HEAP)
    private Address ifAround(Address object, Address address) {
        return address.isWithin(object, object.plus(objects.bytesOf(object))) ? object : Address.none();
    }

    @Uninterruptible(Reason.HEAP)
    private static Address startOfRun(Address address, int startState) {
        Address start = address.alignedDown(Geometry.LINE_BYTES);
        while (Lines.state(start) != startState) {
            start = start.minus(Geometry.LINE_BYTES);
        }
        return start;
    }

    /// Sets the bits of the objects in the run that holds `address`.
    @Uninterruptible(Reason.HEAP)
    private void walkRun(Address address) {
        Address start = startOfRun(address, Lines.RUN_START);
        Address blockEnd = Geometry.blockOf(start).plus(Geometry.BLOCK_BYTES);
        Address end = start.plus(Geometry.LINE_BYTES);
        while (end.isBelow(blockEnd) && Lines.state(end) == Lines.RUN) {
            end = end.plus(Geometry.LINE_BYTES);
        }
        long bytes = end.distanceFrom(start);
        if (bitmaps.isYoung()) {
            bitmaps.clearRun(start, bytes);
        }
        for (Address object = start; object.isBelow(end) && ObjectModel.isObject(object); ) {
            bitmaps.setInRun(object);
            object = object.plus(objects.bytesOf(object));
        }
        Lines.endRun(start, bytes, bitmaps.isYoung());
    }
}
