package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;

/// Strands that sleep until a moment, the earliest first: a binary heap whose elements know their places.
final class Timers {
    private static final String WHY = "a sleeper that is lost never wakes";

    private static final int FIRST_CAPACITY = 16;

    private Strand[] heap = new Strand[FIRST_CAPACITY];
    private int count;

    /// The `nanoTime` of the earliest wake-up, [Strand#NEVER] if nobody sleeps.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    long earliest() {
        return count == 0 ? Strand.NEVER : heap[0].deadline;
    }

    /// For how many strands there is room: [#add] allocates nothing.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    int room() {
        return heap.length;
    }

    /// Goes on in this array, if it is larger.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void moveTo(Strand[] larger) {
        if (larger.length > heap.length) {
            for (int index = 0; index < count; index++) {
                larger[index] = heap[index];
            }
            heap = larger;
        }
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void add(Strand strand) {
        int place = count++;
        put(place, strand);
        up(place);
    }

    /// Takes a strand out; nothing happens if it is not here.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    void remove(Strand strand) {
        int place = strand.timerIndex;
        if (place < 0) {
            return;
        }
        strand.timerIndex = -1;
        Strand moved = heap[--count];
        heap[count] = null;
        if (moved != strand) {
            put(place, moved);
            up(place);
            down(moved.timerIndex);
        }
    }

    /// The earliest sleeper if its moment has come at `now`, else null; it is taken out.
    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    Strand pollDue(long now) {
        if (count == 0 || heap[0].deadline - now > 0) {
            return null;
        }
        Strand due = heap[0];
        remove(due);
        return due;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void put(int place, Strand strand) {
        heap[place] = strand;
        strand.timerIndex = place;
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void up(int start) {
        int place = start;
        Strand strand = heap[place];
        while (place > 0 && heap[(place - 1) / 2].deadline - strand.deadline > 0) {
            put(place, heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        put(place, strand);
    }

    @Holds(LockRank.RUNTIME)
    @NoFail(WHY)
    private void down(int start) {
        int place = start;
        Strand strand = heap[place];
        while (2 * place + 1 < count) {
            int child = 2 * place + 1;
            if (child + 1 < count && heap[child].deadline - heap[child + 1].deadline > 0) {
                child++;
            }
            if (strand.deadline - heap[child].deadline <= 0) {
                break;
            }
            put(place, heap[child]);
            place = child;
        }
        put(place, strand);
    }
}
