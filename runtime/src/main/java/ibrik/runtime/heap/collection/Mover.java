package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.SurvivorAllocator;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Moves the objects that one marker finds in evacuated blocks.
///
/// Several markers may find the same object. Each copies it, and the one that exchanges the header for the new address
/// has moved it; the others take their copy back. One that finds no room exchanges the header for the same with a bit
/// of [ObjectLayout#STAYS] instead, so that nobody moves the object afterwards. There are two such bits, which take
/// turns from one full collection to the next: following an object clears the other one, and a full collection
/// follows all.
@UsesMagic(Reason.MAGIC)
final class Mover {
    private static final long FIRST = 1;

    private final ObjectModel objects;
    private final Bitmaps bitmaps;
    private final SurvivorAllocator survivors;
    private boolean isShared;
    private long stays;

    Mover(ObjectModel objects, Bitmaps bitmaps, SurvivorAllocator survivors) {
        this.objects = objects;
        this.bitmaps = bitmaps;
        this.survivors = survivors;
    }

    /// Called before the first object moves.
    ///
    /// @param nanoseconds for which objects move, see [SurvivorAllocator#prepare]
    /// @param shared whether other markers move objects at the same time
    /// @param staysBit the bit of [ObjectLayout#STAYS] in this collection
    @Uninterruptible(Reason.HEAP)
    void prepare(boolean intoHoles, long nanoseconds, boolean shared, int staysBit) {
        survivors.prepare(intoHoles, nanoseconds);
        isShared = shared;
        stays = (long) staysBit << 8 * ObjectLayout.LOCK_WORD;
    }

    @Uninterruptible(Reason.HEAP)
    SurvivorAllocator survivors() {
        return survivors;
    }

    /// Where the object of an answer of [#move] is.
    @Inline
    @Uninterruptible(Reason.HEAP)
    static Address place(long answer) {
        return new Address(answer & ~FIRST);
    }

    /// Whether an answer of [#move] was the first one for its object, which nobody has followed yet.
    @Inline
    @Uninterruptible(Reason.HEAP)
    static boolean isFirst(long answer) {
        return (answer & FIRST) != 0;
    }

    /// The new place of an object that moved or moves now; the old one if it cannot, which is marked then. The object
    /// was not marked before. Made for [#place] and [#isFirst].
    @NeverInline("keeps the loops over slots small")
    @Uninterruptible(Reason.HEAP)
    long move(Address object) {
        if (isShared) {
            return moveShared(object);
        }
        long header = Memory.loadLong(object);
        if ((header & ObjectLayout.FORWARDED) != 0) {
            return header - ObjectLayout.FORWARDED;
        }
        long bytes = objects.bytesOf(object);
        Address place = bytes > Geometry.MAX_MEDIUM_BYTES ? Address.none() : survivors.allocate(bytes);
        if (place.isNone()) {
            place = object;
        } else {
            // SAFE: the allocator gave this room to this object, and its old place is not used any more.
            ObjectModel.copy(object, place, bytes);
            Memory.storeLong(object, place.raw() | ObjectLayout.FORWARDED);
        }
        return found(place);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    private long found(Address place) {
        bitmaps.mark(place);
        return place.raw() | FIRST;
    }

    @Uninterruptible(Reason.HEAP)
    private long moveShared(Address object) {
        while (true) {
            long header = Memory.loadLongVolatile(object);
            if ((header & ObjectLayout.FORWARDED) != 0) {
                return header - ObjectLayout.FORWARDED;
            }
            if ((header & stays) != 0) {
                return object.raw();
            }
            long bytes = objects.bytesOf(object, (int) header);
            Address place = bytes > Geometry.MAX_MEDIUM_BYTES ? Address.none() : survivors.allocate(bytes);
            if (place.isNone()) {
                if (Memory.compareAndSetLong(object, header, header | stays)) {
                    return found(object);
                }
                continue;
            }
            // SAFE: as in move; the header may change meanwhile, but nothing else.
            ObjectModel.copy(object, place, bytes);
            Memory.storeLong(place, header);
            if (Memory.compareAndSetLong(object, header, place.raw() | ObjectLayout.FORWARDED)) {
                return found(place);
            }
            survivors.takeBack(place, bytes);
        }
    }
}
