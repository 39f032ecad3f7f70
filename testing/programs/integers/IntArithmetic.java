package integers;

/** Every int operator on a table of edge values; only println(int). */
public class IntArithmetic {
    static final int[] VALUES = {0, 1, -1, 2, -2, 7, -7, 31, 32, 33, 255, 256, 65535, 65536,
        Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE + 1};

    public static void main(String[] args) {
        int digest = 17;
        for (int a : VALUES) {
            System.out.println(-a);
            System.out.println(~a);
            for (int b : VALUES) {
                digest = digest * 31 + (a + b);
                digest = digest * 31 + (a - b);
                digest = digest * 31 + (a * b);
                digest = digest * 31 + (a & b);
                digest = digest * 31 + (a | b);
                digest = digest * 31 + (a ^ b);
            }
            System.out.println(digest);
        }
        System.out.println(Integer.MAX_VALUE + 1);
        System.out.println(Integer.MIN_VALUE - 1);
        System.out.println(Integer.MIN_VALUE * -1);
        System.out.println(46341 * 46341);
    }
}
