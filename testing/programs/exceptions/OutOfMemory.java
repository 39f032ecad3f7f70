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
        Object[] chain = null;
        int links = 0;
        try {
            while (true) {
                chain = new Object[] {chain, new int[100]};
                links++;
            }
        } catch (OutOfMemoryError e) {
            chain = null;
            System.out.println(links > 10000);
        }
        StringBuilder text = new StringBuilder("x");
        try {
            while (true) text.append(text);
        } catch (OutOfMemoryError e) {
            text = null;
            System.out.println("text too long");
        }
        byte[] again = new byte[4 << 20];
        System.out.println(again.length);
    }
}
