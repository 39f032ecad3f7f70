package integers;

/** Long operators on edge values; only println(long). */
public class LongArithmetic {
    static final long[] VALUES = {0L, 1L, -1L, 3L, -3L, 0xFFFFFFFFL, 0x100000000L, -0x80000000L, 0x7FFFFFFFL,
        Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0x5555555555555555L, 1234567890123456789L};

    static long divide(long a, long b) {
        return a / b;
    }

    static long remainder(long a, long b) {
        return a % b;
    }

    public static void main(String[] args) {
        for (long a : VALUES) {
            long digest = 7;
            for (long b : VALUES) {
                digest = digest * 31 + (a + b);
                digest = digest * 31 + (a - b);
                digest = digest * 31 + (a * b);
                digest = digest * 31 + (a & b);
                digest = digest * 31 + (a | b);
                digest = digest * 31 + (a ^ b);
                if (b != 0) {
                    digest = digest * 31 + divide(a, b);
                    digest = digest * 31 + remainder(a, b);
                }
            }
            System.out.println(digest);
            System.out.println(-a);
            System.out.println(~a);
        }
        System.out.println(divide(Long.MIN_VALUE, -1));
        System.out.println(remainder(Long.MIN_VALUE, -1));
        System.out.println(Long.MAX_VALUE + 1);
    }
}
