package ibrik.runtime.heap;

import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The two bitmaps of each chunk and which of them is which.
///
/// Marks of one collection are the object starts of the next: what was not marked is gone. So nothing has to be copied,
/// and only the old starts are cleared before marking.
@UsesMagic(Reason.MAGIC)
final class Bitmaps {
    private final ChunkTable chunks;
    private long starts;
    private long marks = Geometry.BITMAP_BYTES;

    Bitmaps(ChunkTable chunks) {
        this.chunks = chunks;
    }

    /// Offset in a chunk of the bitmap of marks.
    @Inline
    @Uninterruptible(Reason.HEAP)
    long marks() {
        return marks;
    }

    /// Offset in a chunk of the bitmap of object starts.
    @Uninterruptible(Reason.HEAP)
    long starts() {
        return starts;
    }

    @Uninterruptible(Reason.HEAP)
    void setStart(Address object) {
        Address word = Geometry.bitmapWord(object, starts);
        Memory.storeLong(word, Memory.loadLong(word) | Geometry.bitmapBit(object));
    }

    @Uninterruptible(Reason.HEAP)
    boolean isStart(Address address) {
        return (Memory.loadLong(Geometry.bitmapWord(address, starts)) & Geometry.bitmapBit(address)) != 0;
    }

    @Uninterruptible(Reason.HEAP)
    boolean isMarked(Address object) {
        return (Memory.loadLong(Geometry.bitmapWord(object, marks)) & Geometry.bitmapBit(object)) != 0;
    }

    /// Sets the mark; false if it was there.
    @Inline
    @Uninterruptible(Reason.HEAP)
    boolean mark(Address object) {
        Address word = Geometry.bitmapWord(object, marks);
        long before = Memory.loadLong(word);
        long bit = Geometry.bitmapBit(object);
        if ((before & bit) != 0) {
            return false;
        }
        // NOTE: one marker at a time; several need an atomic "or" here.
        Memory.storeLong(word, before | bit);
        return true;
    }

    /// The last object start at or before `address` and not before the start of its block; none if there is none.
    @Uninterruptible(Reason.HEAP)
    Address startAtOrBefore(Address address) {
        Address first = Geometry.bitmapWord(Geometry.blockOf(address), starts);
        Address word = Geometry.bitmapWord(address, starts);
        long bit = Geometry.bitmapBit(address);
        long bits = Memory.loadLong(word) & (bit | bit - 1);
        while (bits == 0) {
            if (word.isSame(first)) {
                return Address.none();
            }
            word = word.minus(8);
            bits = Memory.loadLong(word);
        }
        long wordsFromFirst = word.distanceFrom(first) >> 3;
        long granule = (wordsFromFirst << 6) + 63 - Long.numberOfLeadingZeros(bits);
        return Geometry.blockOf(address).plus(granule << 3);
    }

    /// Clears all marks, at the start of a collection.
    @Uninterruptible(Reason.HEAP)
    void clearMarks() {
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR || state == ChunkTable.HUGE) {
                // SAFE: the bitmap of a committed chunk.
                Memory.fill(chunks.chunk(index).plus(marks), Geometry.BITMAP_BYTES, (byte) 0);
            }
        }
    }

    /// Marks become starts, at the end of a collection.
    @Uninterruptible(Reason.HEAP)
    void swap() {
        long before = starts;
        starts = marks;
        marks = before;
    }
}
