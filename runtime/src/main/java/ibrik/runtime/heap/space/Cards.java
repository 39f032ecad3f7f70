package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Which parts of old large arrays of references were written since the last collection, so that a young one does not
/// follow a whole array for one element.
///
/// A card is a line of the array, whatever its length, so that what a young collection has to look at grows with the
/// stores, not with the array. For an array in blocks it is dirty by [Lines#DIRTY]; a huge array has a byte for
/// each behind its end. All stores are plain and of constants, so that several executors may do this at the same time.
@UsesMagic(Reason.MAGIC)
public final class Cards {
    private static final long SLOTS_IN_LINE = Geometry.LINE_BYTES / 8;
    private static final long DIRTY_IN_EIGHT = 0x0101010101010101L * Lines.DIRTY;

    private final ChunkTable chunks;

    public Cards(ChunkTable chunks) {
        this.chunks = chunks;
    }

    /// True for objects whose elements have cards; those of the image heap and shorter ones have none.
    @Uninterruptible(Reason.BARRIER)
    public boolean has(Address array, int length) {
        return Long.compareUnsigned(array.distanceFrom(chunks.heapStart()), chunks.extent()) < 0
                && bytes(length) > Geometry.MAX_MEDIUM_BYTES;
    }

    @Uninterruptible(Reason.BARRIER)
    private static long bytes(int length) {
        return ObjectLayout.ARRAY_ELEMENTS + 8L * length;
    }

    /// Makes the cards of some elements dirty; `count` is at least 1.
    @Uninterruptible(Reason.BARRIER)
    public void dirty(Address array, int length, int first, int count) {
        Address from = array.plus(bytes(first));
        Address last = array.plus(bytes(first + count) - 1);
        chunks.setDirty(chunks.indexOf(array));
        if (bytes(length) > Geometry.MAX_LARGE_BYTES) {
            Address firstCard = card(array, length, from);
            // SAFE: both are cards of the array, behind its end.
            Memory.fill(firstCard, card(array, length, last).distanceFrom(firstCard) + 1, (byte) 1);
        } else {
            Lines.set(from, last.distanceFrom(from) + 1, Lines.LIVE | Lines.DIRTY);
        }
    }

    /// True if the element's card is dirty.
    @Uninterruptible(Reason.HEAP)
    public boolean isDirty(Address array, int length, Address slot) {
        return bytes(length) > Geometry.MAX_LARGE_BYTES
                ? Memory.loadByte(card(array, length, slot)) != 0
                : (Lines.state(slot) & Lines.DIRTY) != 0;
    }

    @Uninterruptible(Reason.HEAP)
    private static Address card(Address array, int length, Address slot) {
        return array.plus(bytes(length) + (slot.distanceFrom(array) >> Geometry.LOG_LINE_BYTES));
    }

    /// Shows the visitor the slots of all dirty cards and cleans them, in a young collection.
    @Uninterruptible(Reason.HEAP)
    public void visitDirty(SlotVisitor visitor) {
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.isDirty(index)) {
                chunks.clearDirty(index);
                if (chunks.state(index) == ChunkTable.REGULAR) {
                    visitLines(chunks.chunk(index), visitor);
                } else if (chunks.state(index) == ChunkTable.HUGE) {
                    visitHuge(chunks.chunk(index), visitor);
                }
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private static void visitLines(Address chunk, SlotVisitor visitor) {
        for (long offset = Geometry.METADATA_BYTES; offset < Geometry.CHUNK_BYTES; offset += Geometry.LINE_BYTES) {
            Address line = chunk.plus(offset);
            Address state = Geometry.lineState(line);
            if (state.isAligned(8) && (Memory.loadLong(state) & DIRTY_IN_EIGHT) == 0) {
                offset += 7 * Geometry.LINE_BYTES;
            } else if ((Memory.loadByte(state) & Lines.DIRTY) != 0) {
                Memory.storeByte(state, (byte) Lines.LIVE);
                visitLine(line, visitor);
            }
        }
    }

    /// Dirty lines are those of large arrays alone: one that starts a block without a head before it has the header.
    /// What the array leaves of its last line is zero.
    @Uninterruptible(Reason.HEAP)
    private static void visitLine(Address line, SlotVisitor visitor) {
        boolean hasHeader = line.isAligned(Geometry.BLOCK_BYTES) && Memory.loadByte(Geometry.largeHead(line)) == 0;
        Address slot = hasHeader ? line.plus(ObjectLayout.ARRAY_ELEMENTS) : line;
        visitor.visitSlots(slot, line.plus(8 * SLOTS_IN_LINE));
    }

    @Uninterruptible(Reason.HEAP)
    private static void visitHuge(Address chunk, SlotVisitor visitor) {
        Address array = chunk.plus(Geometry.HUGE_OFFSET);
        long bytes = bytes(Memory.loadInt(array.plus(ObjectLayout.ARRAY_LENGTH)));
        Address end = array.plus(bytes);
        long count = Geometry.cardBytes(bytes);
        for (long index = 0; index < count; index += 8) {
            Address eight = end.plus(index);
            if (Memory.loadLong(eight) != 0) {
                visitEight(array, end, eight, visitor);
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private static void visitEight(Address array, Address end, Address eight, SlotVisitor visitor) {
        Address line = array.plus(eight.distanceFrom(end) << Geometry.LOG_LINE_BYTES);
        for (int index = 0; index < 8; index++) {
            if (Memory.loadByte(eight.plus(index)) != 0) {
                Address from = line.isSame(array) ? array.plus(ObjectLayout.ARRAY_ELEMENTS) : line;
                Address to = line.plus(Geometry.LINE_BYTES);
                visitor.visitSlots(from, to.isBelow(end) ? to : end);
            }
            line = line.plus(Geometry.LINE_BYTES);
        }
        Memory.storeLong(eight, 0);
    }

    /// Forgets what was dirty, in a full collection; the states of lines are the collector's business.
    @Uninterruptible(Reason.HEAP)
    public void clear() {
        for (int index = 0; index < chunks.used(); index++) {
            if (chunks.isDirty(index)) {
                chunks.clearDirty(index);
                if (chunks.state(index) == ChunkTable.HUGE) {
                    Address array = chunks.chunk(index).plus(Geometry.HUGE_OFFSET);
                    long bytes = bytes(Memory.loadInt(array.plus(ObjectLayout.ARRAY_LENGTH)));
                    // SAFE: the cards of a huge array, for which LargeObjects leaves room.
                    Memory.fill(array.plus(bytes), Geometry.cardBytes(bytes), (byte) 0);
                }
            }
        }
    }
}
