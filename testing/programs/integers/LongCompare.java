package integers;

/** Comparisons of int and long, as branches and as values. */
public class LongCompare {
    static int order(long a, long b) {
        return a < b ? -1 : a == b ? 0 : 1;
    }

    static int flags(long a, long b) {
        int bits = 0;
        if (a < b) bits |= 1;
        if (a <= b) bits |= 2;
        if (a > b) bits |= 4;
        if (a >= b) bits |= 8;
        if (a == b) bits |= 16;
        if (a != b) bits |= 32;
        return bits;
    }

    static int flags(int a, int b) {
        boolean less = a < b;
        boolean same = a == b;
        boolean greater = !(less | same);
        return (less ? 1 : 0) + (same ? 2 : 0) + (greater ? 4 : 0);
    }

    public static void main(String[] args) {
        long[] values = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x80000000L, -0x80000000L, 0xFFFFFFFFL};
        for (long a : values) {
            for (long b : values) {
                System.out.println(order(a, b));
                System.out.println(flags(a, b));
                System.out.println(flags((int) a, (int) b));
            }
        }
        System.out.println(0 < Integer.MIN_VALUE);
        System.out.println('a' < 98);
        System.out.println((byte) 0xFF == -1);
        System.out.println((char) 0xFFFF == -1);
    }
}
