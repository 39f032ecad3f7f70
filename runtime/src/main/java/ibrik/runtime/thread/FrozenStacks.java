package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.heap.collection.RootVisitor;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// All objects with frames of continuations that were frozen once and have not ended: they are roots, so they never
/// move, and their words count like those of stacks.
///
/// A young collection looks only at those that were frozen since the last one: what the words of the others name has
/// lived through a collection, and that no young collection moves or frees.
///
/// Each object has a place in a table: its address, or four times the number of the next free place and [#FREE]; and
/// the bit [#RECENT] while its number is in the list of recent ones.
@UsesMagic("keeps addresses of objects that do not move")
final class FrozenStacks {
    private static final String WHY = "a place is used or free";
    private static final String REASON = "called during a collection";

    private static final int FIRST_ROOM = 64;
    private static final long RECENT = 1;
    private static final long FREE = 2;
    private static final int LINK_SHIFT = 2;
    private static final int NOTHING = -1;

    /// Null until the first continuation yields.
    @GuardedBy(LockRank.RUNTIME)
    static FrozenStacks all;

    /// Not 0 but after four billion: a continuation whose number is that old is noted once too often then, or looked
    /// at.
    @Atomic("changes while all executors but the collector's stand still")
    private static volatile int collections = 1;

    @GuardedBy(LockRank.RUNTIME)
    private long[] table = new long[FIRST_ROOM];

    /// Each place is here once, so there is as much room as in the table.
    @GuardedBy(LockRank.RUNTIME)
    private int[] recent = new int[FIRST_ROOM];

    /// Places from here on were never used.
    @GuardedBy(LockRank.RUNTIME)
    private int used;

    @GuardedBy(LockRank.RUNTIME)
    private int recentCount;

    @GuardedBy(LockRank.RUNTIME)
    private int firstFree = NOTHING;

    /// Takes a place for an object, which the collector knows from now on.
    ///
    /// @throws OutOfMemoryError if there is no memory for the table
    static int take(long[] frozen) {
        int place = placeFor(frozen);
        while (place == NOTHING) {
            makeRoom();
            place = placeFor(frozen);
        }
        return place;
    }

    /// Others may take the room that is made: who needs a place comes back.
    private static void makeRoom() {
        FrozenStacks first = new FrozenStacks();
        RuntimeLock.acquire();
        if (all == null) {
            all = first;
        }
        int room = all.table.length;
        RuntimeLock.release();
        long[] longerTable = new long[2 * room];
        int[] longerList = new int[2 * room];
        RuntimeLock.acquire();
        all.moveTo(longerTable, longerList);
        RuntimeLock.release();
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void moveTo(long[] longerTable, int[] longerList) {
        if (longerTable.length > table.length) {
            for (int place = 0; place < used; place++) {
                longerTable[place] = table[place];
            }
            for (int index = 0; index < recentCount; index++) {
                longerList[index] = recent[index];
            }
            table = longerTable;
            recent = longerList;
        }
    }

    @NoFail(WHY)
    private static int placeFor(long[] frozen) {
        RuntimeLock.acquire();
        int place = all == null ? NOTHING : all.takePlace();
        if (place != NOTHING) {
            all.table[place] =
                    all.table[place] & RECENT | Memory.addressOf(frozen).raw();
            all.list(place);
        }
        RuntimeLock.release();
        return place;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private int takePlace() {
        int place = firstFree;
        if (place != NOTHING) {
            firstFree = (int) (table[place] >> LINK_SHIFT);
        } else if (used < table.length) {
            place = used++;
        }
        return place;
    }

    /// The continuation has ended, or has another object from now on.
    @NoFail(WHY)
    static void give(int place) {
        RuntimeLock.acquire();
        all.table[place] = all.table[place] & RECENT | FREE | (long) all.firstFree << LINK_SHIFT;
        all.firstFree = place;
        RuntimeLock.release();
    }

    /// How many collections there have been, and one: who has called [#note] since the last one need not again.
    @NoFail(WHY)
    static int collections() {
        return collections;
    }

    /// Says that frames are about to be put into the object; no collection may come in between. Returns
    /// [#collections].
    @NoFail(WHY)
    static int note(int place) {
        RuntimeLock.acquire();
        all.list(place);
        int now = collections;
        RuntimeLock.release();
        return now;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void list(int place) {
        if ((table[place] & RECENT) == 0) {
            table[place] |= RECENT;
            recent[recentCount++] = place;
        }
    }

    @Holds(LockRank.RUNTIME)
    @Uninterruptible(REASON)
    void visit(RootVisitor visitor) {
        if (visitor.isYoung()) {
            for (int index = 0; index < recentCount; index++) {
                visit(recent[index], visitor);
            }
        } else {
            for (int place = 0; place < used; place++) {
                visit(place, visitor);
            }
        }
        recentCount = 0;
        collections++;
    }

    @Holds(LockRank.RUNTIME)
    @Uninterruptible(REASON)
    private void visit(int place, RootVisitor visitor) {
        table[place] &= ~RECENT;
        if ((table[place] & FREE) != 0) {
            return;
        }
        Address frozen = new Address(table[place]);
        visitor.reference(frozen);
        long bytes = StackCopy.frozenBytes(frozen);
        if (bytes != 0) {
            Address words = StackCopy.words(frozen);
            visitor.frozen(words, words.plus(bytes));
        }
    }
}
