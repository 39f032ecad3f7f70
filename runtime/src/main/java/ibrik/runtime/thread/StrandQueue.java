package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// Strands in order of arrival, linked through themselves: a strand stands in one queue at most.
final class StrandQueue {
    private static final String WHY = "a strand that is lost never runs again";

    private Strand first;
    private Strand last;

    @NoFail(WHY)
    boolean isEmpty() {
        return first == null;
    }

    /// The others follow by `next`; null if there is none.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    Strand first() {
        return first;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void add(Strand strand) {
        strand.next = null;
        if (last == null) {
            first = strand;
        } else {
            last.next = strand;
        }
        last = strand;
    }

    /// The one that came first, null if there is none.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    Strand poll() {
        Strand strand = first;
        if (strand != null) {
            first = strand.next;
            if (first == null) {
                last = null;
            }
            strand.next = null;
        }
        return strand;
    }

    /// Takes a strand out wherever it stands; false if it is not here.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    boolean remove(Strand strand) {
        Strand before = null;
        for (Strand here = first; here != null; here = here.next) {
            if (here == strand) {
                unlink(before, strand);
                return true;
            }
            before = here;
        }
        return false;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void unlink(Strand before, Strand strand) {
        if (before == null) {
            first = strand.next;
        } else {
            before.next = strand.next;
        }
        if (last == strand) {
            last = before;
        }
        strand.next = null;
    }
}
