package integers;

public class Ackermann {
    static int calls;

    static int ackermann(int m, int n) {
        calls++;
        if (m == 0) {
            return n + 1;
        }
        if (n == 0) {
            return ackermann(m - 1, 1);
        }
        return ackermann(m - 1, ackermann(m, n - 1));
    }

    static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    public static void main(String[] args) {
        System.out.println(ackermann(2, 3));
        System.out.println(ackermann(3, 4));
        System.out.println(calls);
        System.out.println(fibonacci(25));
        System.out.println(even(1000));
        System.out.println(odd(777));
    }
}
