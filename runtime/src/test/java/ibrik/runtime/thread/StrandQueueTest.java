package ibrik.runtime.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrandQueueTest {
    private final StrandQueue queue = new StrandQueue();

    private static Strand strand(int priority) {
        Strand strand = Strand.idle();
        strand.priority = priority;
        return strand;
    }

    private List<Integer> rest() {
        List<Integer> priorities = new ArrayList<>();
        for (Strand each = queue.poll(); each != null; each = queue.poll()) {
            priorities.add(each.priority);
        }
        assertTrue(queue.isEmpty());
        return priorities;
    }

    @Test
    void higherPrioritiesComeFirst() {
        for (int priority : new int[] {5, 1, 10, 5, 7, 1, 10}) {
            queue.addByPriority(strand(priority));
        }
        assertEquals(List.of(10, 10, 7, 5, 5, 1, 1), rest());
    }

    @Test
    void equalOnesComeInOrderOfArrival() {
        Strand first = strand(5);
        Strand second = strand(5);
        queue.addByPriority(first);
        queue.addByPriority(strand(9));
        queue.addByPriority(second);
        assertEquals(9, queue.poll().priority);
        assertEquals(first, queue.poll());
        assertEquals(second, queue.poll());
    }

    /// One of high priority comes back each time that it has run.
    @Test
    void nobodyIsPassedForEver() {
        for (int low = 0; low < 3; low++) {
            queue.addByPriority(strand(1));
        }
        queue.addByPriority(strand(10));
        List<Integer> order = new ArrayList<>();
        for (int turn = 0; turn < 33; turn++) {
            Strand next = queue.poll();
            order.add(next.priority);
            queue.addByPriority(next);
        }
        assertEquals(3, order.stream().filter(priority -> priority == 1).count(), order.toString());
        assertTrue(order.subList(0, 12).contains(1), order.toString());
    }

    @Test
    void othersAreNotInTheWayOfTheOrder() {
        queue.add(strand(1));
        queue.add(strand(10));
        assertEquals(List.of(1, 10), rest());
    }
}
