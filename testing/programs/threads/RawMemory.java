package threads;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Memory outside the heap, taken and given back by several threads at once, belongs to one at a time. */
public class RawMemory {
    static volatile int wrong;

    static void takeAndGive(int number) {
        for (int i = 0; i < 40_000; i++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment segment = arena.allocate(100);
                segment.set(ValueLayout.JAVA_INT, 0, number);
                segment.set(ValueLayout.JAVA_INT, 96, i);
                if (segment.get(ValueLayout.JAVA_INT, 0) != number
                        || segment.get(ValueLayout.JAVA_INT, 96) != i
                        || segment.get(ValueLayout.JAVA_INT, 48) != 0) {
                    wrong++;
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> takeAndGive(number));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("wrong " + wrong);
    }
}
