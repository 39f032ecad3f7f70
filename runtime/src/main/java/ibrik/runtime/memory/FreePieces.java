package ibrik.runtime.memory;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Free pieces in lists by size: sixteen lists for each power of two, and bitmaps of those that are not empty, so that
/// taking, adding and finding need no search. (Masmano et al., "TLSF: a new dynamic memory allocator for real-time
/// systems", ECRTS 2004.)
///
///     header + 8:  i64 header of the next free piece of the list, 0 for none
///     header + 16: i64 header of the one before, 0 for the first
@UsesMagic("links free raw memory through itself")
final class FreePieces {
    private static final int LOG_LISTS = 4;
    private static final int LISTS = 1 << LOG_LISTS;
    /// Sizes are multiples of 16, at least 32; below 2^33.
    private static final int LOWEST_LOG = 5;
    private static final int POWERS = 28;
    private static final int NEXT = 8;
    private static final int PREVIOUS = 16;
    private static final String WHY = "part of the raw allocator";

    private final long[] firstOf = new long[POWERS * LISTS];
    private final int[] listsInUse = new int[POWERS];
    private int powersInUse;

    /// The list in which a piece of this size stands.
    @Uninterruptible(WHY)
    private static int listOf(long size) {
        int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(size);
        int part = (int) (size >>> log - LOG_LISTS) & LISTS - 1;
        return (log - LOWEST_LOG) * LISTS + part;
    }

    @Uninterruptible(WHY)
    void add(Address header, long size) {
        int list = listOf(size);
        long next = firstOf[list];
        // SAFE: a free piece has room for its links (PieceHeader.LEAST_PIECE), as has the head of a list.
        Memory.storeLong(header.plus(NEXT), next);
        Memory.storeLong(header.plus(PREVIOUS), 0);
        if (next != 0) {
            Memory.storeLong(new Address(next + PREVIOUS), header.raw());
        }
        firstOf[list] = header.raw();
        listsInUse[list >> LOG_LISTS] |= 1 << (list & LISTS - 1);
        powersInUse |= 1 << (list >> LOG_LISTS);
    }

    /// The piece stands in the list of this size.
    @Uninterruptible(WHY)
    void remove(Address header, long size) {
        // SAFE: the piece is on a list, so its links are headers of free pieces or 0.
        long next = Memory.loadLong(header.plus(NEXT));
        long previous = Memory.loadLong(header.plus(PREVIOUS));
        if (next != 0) {
            Memory.storeLong(new Address(next + PREVIOUS), previous);
        }
        if (previous != 0) {
            Memory.storeLong(new Address(previous + NEXT), next);
            return;
        }
        int list = listOf(size);
        firstOf[list] = next;
        if (next == 0) {
            int power = list >> LOG_LISTS;
            listsInUse[power] &= ~(1 << (list & LISTS - 1));
            if (listsInUse[power] == 0) {
                powersInUse &= ~(1 << power);
            }
        }
    }

    /// Some piece of at least this size, still on its list; none if no list that holds only such pieces has one.
    @Uninterruptible(WHY)
    Address find(long size) {
        int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(size);
        // Rounded up to the least size of a list: every piece of it is big enough.
        int list = listOf(size + (1L << log - LOG_LISTS) - 1);
        int power = list >> LOG_LISTS;
        int lists = listsInUse[power] & -1 << (list & LISTS - 1);
        if (lists == 0) {
            int powers = powersInUse & -1 << power + 1;
            if (powers == 0) {
                return Address.none();
            }
            power = Integer.numberOfTrailingZeros(powers);
            lists = listsInUse[power];
        }
        return new Address(firstOf[power * LISTS + Integer.numberOfTrailingZeros(lists)]);
    }

    /// The first piece of the list in which pieces of this size stand; [#after] gives the others.
    @Uninterruptible(WHY)
    Address firstLike(long size) {
        return new Address(firstOf[listOf(size)]);
    }

    @Uninterruptible(WHY)
    static Address after(Address header) {
        return Memory.loadAddress(header.plus(NEXT));
    }
}
