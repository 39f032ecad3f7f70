package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A shared arena is closed while another thread reads and compares its memory: the next access fails, none goes astray. */
public class SharedClose {
    static final int INTS = 1 << 21;
    static volatile long turns;
    static volatile int sum;

    static int read(MemorySegment segment) {
        int found = 0;
        for (int i = 0; i < INTS; i++) found += segment.getAtIndex(ValueLayout.JAVA_INT, i);
        return found;
    }

    static void readForEver(MemorySegment segment, MemorySegment copy, boolean compares) {
        try {
            while (true) {
                sum += compares ? (int) segment.mismatch(copy) : read(segment);
                turns++;
            }
        } catch (IllegalStateException expected) {
            System.out.println(compares + " " + expected.getMessage());
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int round = 0; round < 6; round++) {
            boolean compares = round % 2 == 1;
            Arena arena = Arena.ofShared();
            MemorySegment segment = arena.allocate(4L * INTS, 8);
            MemorySegment copy = arena.allocate(4L * INTS, 8);
            Thread thread = new Thread(() -> readForEver(segment, copy, compares));
            long before = turns;
            thread.start();
            while (turns < before + 2) Thread.onSpinWait();
            Thread.sleep(3 * round);
            arena.close();
            thread.join();
        }
    }
}
