package threads;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Shared arenas are closed while another thread reads from them: it reads what was written, or it is told. */
public class SharedArenas {
    static volatile boolean wrong;

    /** Reads until the arena is closed; true if that was told. */
    static boolean read(MemorySegment segment) {
        try {
            while (!wrong) {
                for (int i = 0; i < 512; i++) {
                    wrong |= segment.get(ValueLayout.JAVA_BYTE, i) != 7;
                }
            }
            return false;
        } catch (IllegalStateException closed) {
            return true;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int told = 0;
        for (int round = 0; round < 100; round++) {
            Arena arena = Arena.ofShared();
            MemorySegment segment = arena.allocate(4096);
            segment.fill((byte) 7);
            boolean[] seen = {false};
            Thread reader = new Thread(() -> seen[0] = read(segment));
            reader.start();
            if (round % 2 == 0) {
                Thread.sleep(1);
            }
            arena.close();
            Arena.ofAuto().allocate(4096).fill((byte) 9);
            reader.join();
            told += seen[0] ? 1 : 0;
        }
        System.out.println(told + " told, wrong " + wrong);
    }
}
