package ibrik.runtime.heap.collection;

import ibrik.runtime.executor.ShortLock;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Cards;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.WordStack;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Old objects into which references were stored since the last collection: a young collection follows them, because
/// they may name new objects.
///
/// An object is in the buffer once: it enters when its bit [ObjectLayout#OLD] is cleared, and the collector sets
/// the bit again. Elements of long arrays are remembered by [Cards] instead. Without memory for the buffer, objects
/// are dropped and [#overflowed] says so; the next collection must then be a full one. So it is before the heap has
/// started.
@UsesMagic(Reason.MAGIC)
public final class RememberedSet {
    /// Chosen: 4 million objects; to follow more of them is a full collection's work.
    private static final long MAXIMUM_BYTES = 32 << 20;
    /// Compiled code has a barrier before each store into a longer array.
    private static final int LONGEST_WITHOUT_BARRIER = 256;

    private final ObjectModel model;
    private final Cards cards;
    private final ChunkTable chunks;
    private final WordStack objects = new WordStack(MAXIMUM_BYTES);
    private final WordStack named = new WordStack(MAXIMUM_BYTES);

    /// Held by barriers; a collection has stopped them all.
    @Rank(LockRank.REMEMBERED)
    private final ShortLock lock = new ShortLock();

    private boolean overflowed;
    private long visitedCount;

    RememberedSet(ObjectModel model, Cards cards, ChunkTable chunks) {
        this.chunks = chunks;
        this.model = model;
        this.cards = cards;
    }

    /// Called once. False if there is no memory.
    boolean start(Platform platform) {
        return objects.start(platform) && named.start(platform);
    }

    /// Puts an object in, unless it is new or in it already.
    @Uninterruptible(Reason.BARRIER)
    public void remember(Address object) {
        Address word = object.plus(ObjectLayout.LOCK_WORD);
        // SAFE: the lock word is part of every object's header; others may change their bits, hence the exchange.
        int before = Memory.loadInt(word);
        while ((before & ObjectLayout.OLD) != 0) {
            if (Memory.compareAndSetInt(word, before, before & ~ObjectLayout.OLD)) {
                lock.acquire();
                objects.push(object.raw());
                lock.release();
                return;
            }
            before = Memory.loadInt(word);
        }
    }

    /// Remembers that a reference is about to be stored into an element, if it may name a new object.
    @Uninterruptible(Reason.BARRIER)
    public void rememberElement(Address array, int index, Address value) {
        if (chunks.mayBeNew(value)) {
            rememberElements(array, index, 1);
        }
    }

    /// Remembers that elements are about to be copied into a reference array. Who makes a longer array of one that is
    /// mostly old leaves few dirty cards: the copy takes time for each element, but the next pause does not.
    @Uninterruptible(Reason.BARRIER)
    public void rememberCopy(Address source, Address array, int first, int count) {
        int length = Memory.loadInt(array.plus(ObjectLayout.ARRAY_LENGTH));
        if (!isOld(array) || !cards.has(array, length)) {
            rememberElements(array, first, count);
            return;
        }
        for (int index = 0; index < count; index++) {
            // SAFE: the caller checked that the source has so many elements.
            rememberElement(array, first + index, Memory.loadAddress(source.plus(8L * index)));
        }
    }

    /// Remembers that elements of a reference array are about to change.
    @Uninterruptible(Reason.BARRIER)
    public void rememberElements(Address array, int first, int count) {
        if (isOld(array) && count > 0) {
            int length = Memory.loadInt(array.plus(ObjectLayout.ARRAY_LENGTH));
            if (cards.has(array, length)) {
                cards.dirty(array, length, first, count);
            } else {
                remember(array);
            }
        }
    }

    @Uninterruptible(Reason.BARRIER)
    private static boolean isOld(Address object) {
        // SAFE: the header of an object.
        return (Memory.loadInt(object.plus(ObjectLayout.LOCK_WORD)) & ObjectLayout.OLD) != 0;
    }

    /// Lets the marker follow all objects and forgets them.
    @Uninterruptible(Reason.HEAP)
    void visit(Marker marker) {
        visitedCount = 0;
        while (!objects.isEmpty()) {
            marker.followRemembered(new Address(objects.pop()));
            visitedCount++;
        }
    }

    /// Called for each object that a stack names, during a collection.
    @Uninterruptible(Reason.HEAP)
    void addNamed(Address object) {
        named.push(object.raw());
    }

    /// Called at the end of a collection: what stacks name is remembered. Compiled code may be about to store into such
    /// an object without a barrier, because it has just made it (docs/contracts.md).
    @Uninterruptible(Reason.HEAP)
    void rememberNamed() {
        while (!named.isEmpty()) {
            rememberUnfinished(new Address(named.pop()));
        }
        overflowed |= named.takeOverflowed();
    }

    /// Remembers an object into which compiled code may be about to store without a barrier.
    @Uninterruptible(Reason.HEAP)
    public void rememberUnfinished(Address object) {
        if (!model.isReferenceArray(object)
                || Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH)) <= LONGEST_WITHOUT_BARRIER) {
            remember(object);
        }
    }

    /// How many objects the last young collection followed; 0 after a full one.
    @Uninterruptible(Reason.HEAP)
    long visitedCount() {
        return visitedCount;
    }

    /// Forgets everything, in a full collection, which sets the bits of all objects.
    @Uninterruptible(Reason.HEAP)
    void clear() {
        objects.clear();
        visitedCount = 0;
        cards.clear();
        overflowed = false;
        objects.takeOverflowed();
    }

    /// True if an object was dropped, so that a young collection would miss some.
    @Uninterruptible(Reason.HEAP)
    boolean overflowed() {
        overflowed |= objects.takeOverflowed();
        return overflowed;
    }
}
