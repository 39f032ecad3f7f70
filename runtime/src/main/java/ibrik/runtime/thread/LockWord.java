package ibrik.runtime.thread;

import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;

/// The lock and hash word of an object, whose states [ObjectLayout] has. It changes by exchanges of the whole word
/// alone:
/// compiled code locks and unlocks without asking anybody, and the collector's bits are in it too.
@UsesMagic("reads and exchanges the lock and hash word of the header")
final class LockWord {
    private static final String WHY = "a lock is neither held nor free in between";
    private static final int STATE = ~ObjectLayout.COLLECTOR_BITS;

    private LockWord() {}

    @Inline
    @NoFail(WHY)
    static int of(Object object) {
        // SAFE: the word is part of every object's header (ObjectLayout).
        return Memory.loadInt(Memory.addressOf(object).plus(ObjectLayout.LOCK_WORD));
    }

    /// Puts a state in the place of the one in `before`, with the collector's bits as they are there; false if the word
    /// is not `before` any more.
    @Inline
    @NoFail(WHY)
    static boolean exchange(Object object, int before, int state) {
        // SAFE: as in of.
        return Memory.compareAndSetInt(
                Memory.addressOf(object).plus(ObjectLayout.LOCK_WORD), before, before & ~STATE | state);
    }

    /// The running thread holds the lock, and the word says so.
    @Inline
    @NoFail(WHY)
    static boolean isLockedHere(int word) {
        return (word & STATE & ~ObjectLayout.ENTRIES) == LockOwners.current();
    }

    /// Enters a lock that is free or held by the running thread; false if that needs a record.
    @NoFail(WHY)
    static boolean enter(Object object) {
        while (true) {
            int word = of(object);
            int state;
            if ((word & STATE) == 0 && LockOwners.current() != ObjectLayout.NO_OWNER) {
                state = LockOwners.current();
            } else if (isLockedHere(word) && (word & ObjectLayout.ENTRIES) != ObjectLayout.ENTRIES) {
                state = (word & STATE) + ObjectLayout.ENTRY;
            } else {
                return false;
            }
            if (exchange(object, word, state)) {
                return true;
            }
        }
    }

    /// One exit; false if the word does not say that the running thread holds the lock.
    @NoFail(WHY)
    static boolean leave(Object object) {
        while (true) {
            int word = of(object);
            if (!isLockedHere(word)) {
                return false;
            }
            boolean last = (word & ObjectLayout.ENTRIES) == 0;
            if (exchange(object, word, last ? 0 : (word & STATE) - ObjectLayout.ENTRY)) {
                return true;
            }
        }
    }
}
