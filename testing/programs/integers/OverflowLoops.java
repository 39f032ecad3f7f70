package integers;

/** Loops whose counters overflow or stop at the edge of int. */
public class OverflowLoops {
    static int countUp(int from) {
        int steps = 0;
        for (int i = from; i > 0; i++) {
            steps++;
        }
        return steps;
    }

    static int countBy(int from, int limit, int step) {
        int steps = 0;
        for (int i = from; i < limit && i >= from; i += step) {
            steps++;
        }
        return steps;
    }

    static int countDown(int from) {
        int steps = 0;
        int i = from;
        do {
            steps++;
            i--;
        } while (i < 0);
        return steps;
    }

    public static void main(String[] args) {
        System.out.println(countUp(Integer.MAX_VALUE - 5));
        System.out.println(countBy(0, Integer.MAX_VALUE, 1 << 28));
        System.out.println(countBy(Integer.MAX_VALUE - 10, Integer.MAX_VALUE, 3));
        System.out.println(countDown(Integer.MIN_VALUE + 3));
        int hash = 0;
        for (int i = 0; i < 100000; i++) {
            hash = hash * 31 + i;
        }
        System.out.println(hash);
        long sum = 0;
        for (int i = Integer.MAX_VALUE - 3; i <= Integer.MAX_VALUE - 1; i++) {
            sum += i;
        }
        System.out.println(sum);
        int square = 3;
        for (int i = 0; i < 20; i++) {
            square *= square;
            System.out.println(square);
        }
    }
}
