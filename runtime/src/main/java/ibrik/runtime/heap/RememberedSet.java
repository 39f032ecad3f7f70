package ibrik.runtime.heap;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.NeverInline;
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
final class RememberedSet {
    private static final long INITIAL_BYTES = 32 << 10;
    /// Chosen: 4 million objects; to follow more of them is a full collection's work.
    private static final long MAXIMUM_BYTES = 32 << 20;

    private final Cards cards;
    private Address bottom = Address.none();
    private Address top = Address.none();
    private Address limit = Address.none();
    private boolean started;
    private boolean overflowed;
    private long visitedCount;

    RememberedSet(Cards cards) {
        this.cards = cards;
    }

    /// Called once; from now on there may be a buffer.
    void start() {
        started = true;
    }

    /// Puts an object in, unless it is new or in it already.
    @Uninterruptible(Reason.BARRIER)
    void remember(Address object) {
        Address word = object.plus(ObjectLayout.LOCK_WORD);
        // SAFE: the lock word is part of every object's header; others may change their bits, hence the exchange.
        int before = Memory.loadInt(word);
        while ((before & ObjectLayout.OLD) != 0) {
            if (Memory.compareAndSetInt(word, before, before & ~ObjectLayout.OLD)) {
                push(object);
                return;
            }
            before = Memory.loadInt(word);
        }
    }

    /// Remembers that elements of a reference array are about to change.
    @Uninterruptible(Reason.BARRIER)
    void rememberElements(Address array, int first, int count) {
        // SAFE: the header of an array.
        boolean isOld = (Memory.loadInt(array.plus(ObjectLayout.LOCK_WORD)) & ObjectLayout.OLD) != 0;
        if (isOld && count > 0) {
            int length = Memory.loadInt(array.plus(ObjectLayout.ARRAY_LENGTH));
            if (cards.has(array, length)) {
                cards.dirty(array, length, first, count);
            } else {
                remember(array);
            }
        }
    }

    @Uninterruptible(Reason.BARRIER)
    private void push(Address object) {
        if (top.isSame(limit) && !grow()) {
            overflowed = true;
            return;
        }
        // SAFE: `top` is below `limit` (line above).
        Memory.storeAddress(top, object);
        top = top.plus(8);
    }

    /// Lets the marker follow all objects and forgets them.
    @Uninterruptible(Reason.HEAP)
    void visit(Marker marker) {
        visitedCount = top.distanceFrom(bottom) >> 3;
        for (Address entry = bottom; entry.isBelow(top); entry = entry.plus(8)) {
            marker.followRemembered(Memory.loadAddress(entry));
        }
        top = bottom;
    }

    /// How many objects the last young collection followed; 0 after a full one.
    @Uninterruptible(Reason.HEAP)
    long visitedCount() {
        return visitedCount;
    }

    /// Forgets everything, in a full collection, which sets the bits of all objects.
    @Uninterruptible(Reason.HEAP)
    void clear() {
        top = bottom;
        visitedCount = 0;
        cards.clear();
        overflowed = false;
    }

    /// True if an object was dropped, so that a young collection would miss some.
    @Uninterruptible(Reason.HEAP)
    boolean overflowed() {
        return overflowed;
    }

    @NeverInline("cold, keeps push small")
    @Uninterruptible(Reason.BARRIER)
    private boolean grow() {
        long filled = top.distanceFrom(bottom);
        long bytes = Math.max(INITIAL_BYTES, 2 * filled);
        if (!started || bytes > MAXIMUM_BYTES) {
            return false;
        }
        Address bigger = Platform.current().allocateRaw(bytes);
        if (bigger.isNone()) {
            return false;
        }
        if (filled > 0) {
            // SAFE: the new buffer is longer than the old one.
            Memory.copy(bottom, bigger, filled);
            Platform.current().freeRaw(bottom);
        }
        bottom = bigger;
        top = bigger.plus(filled);
        limit = bigger.plus(bytes);
        return true;
    }
}
