// options: -XX:MaxDirectMemorySize=64m
// memory: 192
package foreign;

import java.nio.ByteBuffer;

/** Ten GiB of direct buffers in all under a limit of 64 MiB: the Cleaner frees what nobody refers to. */
public class DirectReclaim {
    static final int SIZE = 8 << 20;
    static ByteBuffer kept;

    public static void main(String[] args) {
        long total = 0;
        long check = 0;
        for (int round = 0; total < 10L << 30; round++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
            if (buffer.getLong(0) != 0 || buffer.getLong(SIZE - 8) != 0) System.out.println("not zeroed");
            buffer.putInt(SIZE / 2, round).putLong(SIZE - 8, round);
            if (round % 100 == 0) kept = buffer.slice(SIZE / 2, 8);
            check += buffer.getInt(SIZE / 2) + kept.getInt(0);
            total += SIZE;
        }
        System.out.println(total + " " + check);
    }
}
