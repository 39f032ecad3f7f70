// memory: 1500
// only: hosted
package foreign;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/** A direct buffer of a GiB. */
public class BigDirect {
    public static void main(String[] args) {
        ByteBuffer big = ByteBuffer.allocateDirect(1 << 30);
        LongBuffer longs = big.asLongBuffer();
        for (int i = 0; i < longs.capacity(); i += 4099) longs.put(i, i * 31L);
        long sum = 0;
        for (int i = 0; i < longs.capacity(); i += 4099) sum += longs.get(i);
        System.out.println(big + " " + longs + " " + sum + " " + big.get((1 << 30) - 1));
    }
}
