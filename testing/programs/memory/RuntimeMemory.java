// memory: 64
package memory;

import java.util.Arrays;

/** freeMemory, totalMemory and maxMemory are sane and move the right way. */
public class RuntimeMemory {
    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        System.out.println(runtime.maxMemory() <= 64L << 20);
        System.out.println(runtime.maxMemory() > 8 << 20);
        System.out.println(runtime.totalMemory() <= runtime.maxMemory());
        System.out.println(runtime.freeMemory() <= runtime.totalMemory() && runtime.freeMemory() > 0);
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        byte[][] hold = new byte[80][];
        for (int i = 0; i < hold.length; i++) hold[i] = new byte[100_000];
        System.gc();
        long during = runtime.totalMemory() - runtime.freeMemory();
        System.out.println(during - before > 7_000_000);
        System.out.println(hold[79].length);
        // The elements, not the variable: a dead copy of a variable may lie on the stack.
        Arrays.fill(hold, null);
        System.gc();
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        System.out.println(during - after > 6_000_000);
        System.out.println(runtime.availableProcessors() >= 1);
    }
}
