package integers;

/** Division and remainder, with the overflow case and negative operands. */
public class IntDivision {
    static int divide(int a, int b) {
        return a / b;
    }

    static int remainder(int a, int b) {
        return a % b;
    }

    public static void main(String[] args) {
        int[] values = {1, -1, 2, -2, 3, -3, 10, -10, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : values) {
            for (int b : values) {
                System.out.println(divide(a, b));
                System.out.println(remainder(a, b));
            }
        }
        System.out.println(divide(Integer.MIN_VALUE, -1));
        System.out.println(remainder(Integer.MIN_VALUE, -1));
        System.out.println(divide(0, 5));
        for (int a : values) {
            System.out.println(a / 2);
            System.out.println(a / 7);
            System.out.println(a % 8);
            System.out.println(a % -8);
            System.out.println(a / Integer.MIN_VALUE);
        }
    }
}
