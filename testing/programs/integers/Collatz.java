package integers;

public class Collatz {
    static int steps(long n) {
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    public static void main(String[] args) {
        int best = 0;
        for (int i = 1; i < 50000; i++) {
            int steps = steps(i);
            if (steps > best) {
                best = steps;
                System.out.println(i);
                System.out.println(steps);
            }
        }
    }
}
