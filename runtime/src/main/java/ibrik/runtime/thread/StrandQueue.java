package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// Strands in order of arrival, or of priority where it is asked for, linked through themselves: a strand stands
/// in one queue at most.
final class StrandQueue {
    private static final String WHY = "a strand that is lost never runs again";
    /// Chosen: the lowest priority still gets a tenth of what the next higher one gets.
    private static final int MOST_PASSED = 9;

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

    /// Adds before all of lower priority, but behind those that others have passed often enough, so that each gets on.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void addByPriority(Strand strand) {
        strand.passed = 0;
        if (last == null || last.priority >= strand.priority) {
            add(strand);
            return;
        }
        Strand before = null;
        Strand behind = first;
        while (behind != null && (behind.priority >= strand.priority || behind.passed == MOST_PASSED)) {
            before = behind;
            behind = behind.next;
        }
        if (behind == null) {
            add(strand);
            return;
        }
        behind.passed++;
        strand.next = behind;
        if (before == null) {
            first = strand;
        } else {
            before.next = strand;
        }
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
