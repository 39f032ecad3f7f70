package integers;

/** 64 by 64 bit products by halves against Math.multiplyHigh; division of wide numbers by hand. */
public class WideMultiply {
    static long high(long a, long b) {
        long a0 = a & 0xFFFFFFFFL, a1 = a >>> 32, b0 = b & 0xFFFFFFFFL, b1 = b >>> 32;
        long middle = a1 * b0 + (a0 * b0 >>> 32);
        return a1 * b1 + (middle >>> 32) + (a0 * b1 + (middle & 0xFFFFFFFFL) >>> 32);
    }

    public static void main(String[] args) {
        long[] values = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789ABCDEFL, 0xFFFFFFFFL, 1L << 32};
        for (long a : values) {
            for (long b : values) {
                System.out.println(high(a, b));
                System.out.println(high(a, b) == Math.unsignedMultiplyHigh(a, b));
                System.out.println(Math.multiplyHigh(a, b));
                System.out.println(a * b);
                if (b != 0) System.out.println(Long.divideUnsigned(a, b) ^ Long.remainderUnsigned(a, b));
            }
        }
    }
}
