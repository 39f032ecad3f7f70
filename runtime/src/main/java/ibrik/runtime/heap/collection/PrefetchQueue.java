package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The few objects between the mark stack and the marker: while they wait here, their headers come from memory.
///
/// C. Cher, A. Hosking and T. Vijaykumar, "Software prefetching for mark-sweep garbage collection", ASPLOS 2004.
@UsesMagic(Reason.MAGIC)
final class PrefetchQueue {
    /// Places, a power of two; chosen, not swept: other sizes were not tried.
    private static final int PLACES = 16;

    private static final long MASK = 8L * PLACES - 1;

    private Address places = Address.none();
    private long position;

    /// Called once. False if there is no memory.
    boolean start(Platform platform) {
        places = platform.allocateRaw(8L * PLACES);
        if (places.isNone()) {
            return false;
        }
        Memory.fill(places, 8L * PLACES, (byte) 0);
        return true;
    }

    /// Puts one in and takes the oldest out; 0 as long as there are free places.
    @Inline
    @Uninterruptible(Reason.HEAP)
    long exchange(long entry) {
        Address place = places.plus(position);
        position = position + 8 & MASK;
        // SAFE: the position is always inside the queue.
        long oldest = Memory.loadLong(place);
        Memory.storeLong(place, entry);
        return oldest;
    }

    /// Takes the oldest out; 0 if the queue is empty.
    @Uninterruptible(Reason.HEAP)
    long take() {
        for (int count = 0; count < PLACES; count++) {
            long oldest = exchange(0);
            if (oldest != 0) {
                return oldest;
            }
        }
        return 0;
    }
}
