// memory: 32
package exceptions;

import java.util.ArrayList;
import java.util.List;

/**
 * OutOfMemoryError is caught; what was held can be freed and used again. Each phase is a call of its own, so that
 * nothing of it is left in the caller's frame.
 */
public class OutOfMemory {
    static int fill(List<byte[]> kept, int bytes) {
        int count = 0;
        try {
            while (true) {
                kept.add(new byte[bytes]);
                count++;
            }
        } catch (OutOfMemoryError e) {
            kept.clear();
            return count;
        }
    }

    static void lists() {
        List<byte[]> kept = new ArrayList<>();
        System.out.println(fill(kept, 1 << 20) > 4);
        System.out.println(fill(kept, 1000) > 4000);
    }

    static void huge() {
        try {
            long[] huge = new long[Integer.MAX_VALUE];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println("too big");
        }
    }

    static void table() {
        try {
            int[][] table = new int[10000][10000];
            System.out.println(table.length);
        } catch (OutOfMemoryError e) {
            System.out.println("table too big");
        }
    }

    static void chain() {
        Object[] chain = null;
        int links = 0;
        try {
            while (true) {
                chain = new Object[] {chain, new int[100]};
                links++;
            }
        } catch (OutOfMemoryError e) {
            System.out.println(links > 10000);
        }
    }

    static void text() {
        StringBuilder text = new StringBuilder("x");
        try {
            while (true) text.append(text);
        } catch (OutOfMemoryError e) {
            System.out.println("text too long");
        }
    }

    static void again() {
        byte[] again = new byte[4 << 20];
        System.out.println(again.length);
    }

    public static void main(String[] args) {
        Runnable[] phases = {OutOfMemory::lists, OutOfMemory::lists, OutOfMemory::huge, OutOfMemory::table,
            OutOfMemory::chain, OutOfMemory::again, OutOfMemory::text, OutOfMemory::again};
        for (Runnable phase : phases) phase.run();
    }
}
