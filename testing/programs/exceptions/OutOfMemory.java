// memory: 32
package exceptions;

import java.util.ArrayList;
import java.util.List;

/** OutOfMemoryError is caught; what was held can be freed and used again. */
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

    static int chain() {
        Object[] chain = null;
        int links = 0;
        try {
            while (true) {
                chain = new Object[] {chain, new int[100]};
                links++;
            }
        } catch (OutOfMemoryError e) {
            return links;
        }
    }

    static int endlessText() {
        StringBuilder text = new StringBuilder("x");
        while (true) text.append(text);
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            List<byte[]> kept = new ArrayList<>();
            System.out.println(fill(kept, 1 << 20) > 4);
            System.out.println(fill(kept, 1000) > 4000);
        }
        try {
            long[] huge = new long[Integer.MAX_VALUE];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println("too big");
        }
        try {
            int[][] table = new int[10000][10000];
            System.out.println(table.length);
        } catch (OutOfMemoryError e) {
            System.out.println("table too big");
        }
        System.out.println(chain() > 10000);
        try {
            System.out.println(endlessText());
        } catch (OutOfMemoryError e) {
            System.out.println("text too long");
        }
        byte[] again = new byte[4 << 20];
        System.out.println(again.length);
    }
}
