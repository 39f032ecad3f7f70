package integers;

/** Pseudo random numbers of several kinds: multiply, xor-shift, mixing. */
public class LinearGenerator {
    static long mix(long z) {
        z = (z ^ z >>> 33) * 0xff51afd7ed558ccdL;
        z = (z ^ z >>> 33) * 0xc4ceb9fe1a85ec53L;
        return z ^ z >>> 33;
    }

    public static void main(String[] args) {
        int linear = 12345;
        int shift = 2463534242L > 0 ? (int) 2463534242L : 0;
        long wide = 1;
        for (int i = 0; i < 30; i++) {
            linear = linear * 1103515245 + 12345;
            shift ^= shift << 13;
            shift ^= shift >>> 17;
            shift ^= shift << 5;
            wide = wide * 6364136223846793005L + 1442695040888963407L;
            System.out.println(linear >>> 16);
            System.out.println(shift);
            System.out.println(wide);
            System.out.println(mix(i));
        }
        int crc = -1;
        for (int i = 0; i < 256; i++) {
            crc ^= i;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ 0xEDB88320 & -(crc & 1);
            }
        }
        System.out.println(~crc);
    }
}
