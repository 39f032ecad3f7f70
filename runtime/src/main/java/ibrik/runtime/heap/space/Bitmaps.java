package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The two bitmaps of each chunk and which of them is which.
///
/// *Starts* knows the objects that lived through the last collection, and no others. A full collection marks in the
/// other bitmap, which it clears first, and puts the objects of walked runs into starts; then the two change places:
/// what was not marked is gone. A young collection marks in starts itself, so that old objects count as marked, and
/// puts the objects of walked runs into the other. So nothing is ever copied.
@UsesMagic(Reason.MAGIC)
public final class Bitmaps {
    private final ChunkTable chunks;
    private long starts;
    private long marks = Geometry.BITMAP_BYTES;
    private long runs;
    private boolean isShared;

    public Bitmaps(ChunkTable chunks) {
        this.chunks = chunks;
    }

    /// Offset in a chunk of the bitmap of marks.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public long marks() {
        return marks;
    }

    /// Offset in a chunk of the bitmap of objects that lived through the last collection.
    @Uninterruptible(Reason.HEAP)
    public long starts() {
        return starts;
    }

    /// Offset in a chunk of the bitmap that takes the objects of walked runs.
    @Uninterruptible(Reason.HEAP)
    long runs() {
        return runs;
    }

    /// True during a young collection.
    @Uninterruptible(Reason.HEAP)
    boolean isYoung() {
        return marks == starts;
    }

    @Uninterruptible(Reason.HEAP)
    public void beginYoung() {
        marks = starts;
        runs = other();
    }

    /// Clears all marks.
    @Uninterruptible(Reason.HEAP)
    public void beginFull() {
        marks = other();
        runs = starts;
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR || state == ChunkTable.HUGE) {
                // SAFE: the bitmap of a committed chunk.
                Memory.fill(chunks.chunk(index).plus(marks), Geometry.BITMAP_BYTES, (byte) 0);
            }
        }
    }

    /// Marks are the starts of the objects that live, from now on.
    @Uninterruptible(Reason.HEAP)
    public void end() {
        starts = marks;
        marks = other();
    }

    @Uninterruptible(Reason.HEAP)
    private long other() {
        return Geometry.BITMAP_BYTES - starts;
    }

    @Uninterruptible(Reason.HEAP)
    public boolean isStart(Address address) {
        return isSet(address, starts);
    }

    /// Says that an object is as if it had lived through a collection.
    @Uninterruptible(Reason.HEAP)
    public void addStart(Address object) {
        Address word = Geometry.bitmapWord(object, starts);
        Memory.storeLong(word, Memory.loadLong(word) | Geometry.bitmapBit(object));
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public boolean isMarked(Address object) {
        return isSet(object, marks);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private static boolean isSet(Address address, long bitmap) {
        return (Memory.loadLong(Geometry.bitmapWord(address, bitmap)) & Geometry.bitmapBit(address)) != 0;
    }

    /// Sets the mark; false if it was there.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public boolean mark(Address object) {
        Address word = Geometry.bitmapWord(object, marks);
        long before = Memory.loadLong(word);
        long bit = Geometry.bitmapBit(object);
        if ((before & bit) != 0) {
            return false;
        }
        if (isShared) {
            return Memory.compareAndSetLong(word, before, before | bit) || markAgain(word, bit);
        }
        Memory.storeLong(word, before | bit);
        return true;
    }

    /// Whether several markers run from now on.
    @Uninterruptible(Reason.HEAP)
    public void share(boolean shared) {
        isShared = shared;
    }

    /// Another marker has changed the word meanwhile.
    @NeverInline("keeps mark small")
    @Uninterruptible(Reason.HEAP)
    private static boolean markAgain(Address word, long bit) {
        while (true) {
            long before = Memory.loadLongVolatile(word);
            if ((before & bit) != 0) {
                return false;
            }
            if (Memory.compareAndSetLong(word, before, before | bit)) {
                return true;
            }
        }
    }

    /// Says that an object of a walked run starts here.
    @Uninterruptible(Reason.HEAP)
    void setInRun(Address object) {
        Address word = Geometry.bitmapWord(object, runs);
        Memory.storeLong(word, Memory.loadLong(word) | Geometry.bitmapBit(object));
    }

    /// Clears the bits of whole lines, for [#setInRun].
    @Uninterruptible(Reason.HEAP)
    void clearRun(Address start, long bytes) {
        // SAFE: a line has two bytes in the bitmap, and the lines are of one chunk.
        Memory.fill(Geometry.bitmapWord(start, runs).plus(start.raw() >> 6 & 7), bytes >> 6, (byte) 0);
    }

    /// The last object start at or before `address` and not before the start of its block; none if there is none.
    @Uninterruptible(Reason.HEAP)
    static Address lastAtOrBefore(Address address, long bitmap) {
        Address first = Geometry.bitmapWord(Geometry.blockOf(address), bitmap);
        Address word = Geometry.bitmapWord(address, bitmap);
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

    /// The first object at or after `address`, of those that lived through the last collection; `end`, which is the end
    /// of the chunk, if there is none.
    @Uninterruptible(Reason.HEAP)
    public Address nextStart(Address address, Address end) {
        Address granules = address.alignedDown(8 * Long.SIZE);
        long before = Geometry.bitmapBit(address) - 1;
        while (granules.isBelow(end)) {
            // SAFE: the word of the bitmap for 512 bytes of the chunk.
            long bits = Memory.loadLong(Geometry.bitmapWord(granules, starts)) & ~before;
            if (bits != 0) {
                return granules.plus(8L * Long.numberOfTrailingZeros(bits));
            }
            before = 0;
            granules = granules.plus(8 * Long.SIZE);
        }
        return end;
    }
}
