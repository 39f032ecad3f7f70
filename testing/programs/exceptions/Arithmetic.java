package exceptions;

/** Division by zero in each form, with the side effects before it kept. */
public class Arithmetic {
    static int i;
    static long l;

    static int divide(int a, int b) {
        return a / b;
    }

    static long remainder(long a, long b) {
        return a % b;
    }

    public static void main(String[] args) {
        int zero = args.length;
        try {
            System.out.println(divide(1, zero));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(remainder(1, zero));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            i = 5;
            i /= zero;
        } catch (ArithmeticException e) {
            System.out.println(i);
        }
        try {
            l = 7;
            l %= zero;
        } catch (ArithmeticException e) {
            System.out.println(l);
        }
        System.out.println(1.0 / zero);
        System.out.println(0f / zero);
        System.out.println(5 % 0.0);
        int a = 1;
        int order = 0;
        try {
            order = (a = 2) / (zero * (a = 3));
        } catch (ArithmeticException e) {
            System.out.println(a * 10 + order);
        }
        int[] array = {1};
        try {
            array[0] = array[0]++ / zero;
        } catch (ArithmeticException e) {
            System.out.println(array[0]);
        }
        try {
            int unused = 1 / zero;
            System.out.println("not reached");
        } catch (ArithmeticException e) {
            System.out.println("an unused result still throws");
        }
        try {
            Math.floorDiv(1, zero);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
