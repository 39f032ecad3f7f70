package collections;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedList;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** ArrayDeque, LinkedList and PriorityQueue. */
public class Queues {
    public static void main(String[] args) {
        Deque<Integer> deque = new ArrayDeque<>();
        for (int i = 0; i < 50; i++) {
            deque.addLast(i);
            if (i % 3 == 0) deque.addFirst(-i);
            if (i % 4 == 0) deque.pollFirst();
        }
        System.out.println(deque);
        System.out.println(deque.peekFirst() + " " + deque.peekLast() + " " + deque.removeFirst() + deque.removeLast());
        deque.removeFirstOccurrence(20);
        deque.removeIf(x -> x % 2 == 1);
        System.out.println(deque + " " + deque.contains(22));
        deque.push(1000);
        System.out.println(deque.pop() + deque.size());
        LinkedList<String> list = new LinkedList<>();
        list.add("b");
        list.addFirst("a");
        list.addLast("d");
        list.add(2, "c");
        list.offer("e");
        System.out.println(list + " " + list.indexOf("d") + list.get(3) + list.pollLast() + list.element());
        list.descendingIterator().forEachRemaining(System.out::print);
        System.out.println();
        list.removeFirst();
        list.remove("c");
        System.out.println(list);
        PriorityQueue<Integer> heap = new PriorityQueue<>();
        int seed = 5;
        for (int i = 0; i < 100; i++) {
            seed = seed * 1664525 + 1013904223;
            heap.add(seed >>> 24);
        }
        heap.remove(heap.peek());
        int last = -1;
        int digest = 0;
        while (!heap.isEmpty()) {
            int value = heap.poll();
            if (value < last) System.out.println("wrong order");
            last = value;
            digest = digest * 31 + value;
        }
        System.out.println(digest);
        record Task(String name, int priority) {}
        PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingInt(Task::priority).reversed());
        tasks.add(new Task("low", 1));
        tasks.add(new Task("high", 9));
        tasks.add(new Task("middle", 5));
        while (!tasks.isEmpty()) System.out.println(tasks.poll().name());
        try {
            new ArrayDeque<>().removeFirst();
        } catch (NoSuchElementException e) {
            System.out.println("empty");
        }
        try {
            deque.add(null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        System.out.println(tasks.poll() + " " + new ArrayDeque<>().peek());
    }
}
