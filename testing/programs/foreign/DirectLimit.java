// options: -XX:MaxDirectMemorySize=32m
package foreign;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** More direct memory than the limit is an OutOfMemoryError that can be caught, a hundred times. */
public class DirectLimit {
    static final int MEBIBYTE = 1 << 20;

    public static void main(String[] args) {
        try {
            ByteBuffer.allocateDirect(33 * MEBIBYTE);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        List<ByteBuffer> held = new ArrayList<>();
        for (int i = 0; i < 7; i++) held.add(ByteBuffer.allocateDirect(4 * MEBIBYTE));
        try {
            ByteBuffer.allocateDirect(5 * MEBIBYTE);
            System.out.println("not limited");
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        held.add(ByteBuffer.allocateDirect(4 * MEBIBYTE));
        long sum = 0;
        for (ByteBuffer buffer : held) sum += buffer.capacity();
        System.out.println(held.size() + " buffers, " + sum + " bytes");
    }
}
