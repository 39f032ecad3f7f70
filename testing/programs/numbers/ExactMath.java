package numbers;

/** Math methods on integers: exact, floor, ceiling, clamp, high products. */
public class ExactMath {
    interface Action {
        long get();
    }

    static void attempt(Action action) {
        try {
            System.out.println(action.get());
        } catch (ArithmeticException | IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] values = {0, 1, -1, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, 46341, -46341};
        for (int a : values) {
            for (int b : values) {
                attempt(() -> Math.addExact(a, b));
                attempt(() -> Math.subtractExact(a, b));
                attempt(() -> Math.multiplyExact(a, b));
                attempt(() -> Math.multiplyExact((long) a << 20, (long) b << 20));
                attempt(() -> Math.addExact((long) a << 32, (long) b << 32));
                attempt(() -> Math.floorDiv(a, b));
                attempt(() -> Math.floorMod(a, b));
                attempt(() -> Math.ceilDiv(a, b));
                attempt(() -> Math.ceilMod(a, b));
                attempt(() -> Math.divideExact(a, b));
                attempt(() -> Math.multiplyHigh((long) a << 31, (long) b << 30));
                attempt(() -> Math.unsignedMultiplyHigh((long) a << 31, (long) b << 30));
                attempt(() -> Math.multiplyFull(a, b));
            }
            attempt(() -> Math.negateExact(a));
            attempt(() -> Math.absExact(a));
            attempt(() -> Math.abs(a));
            attempt(() -> Math.incrementExact(a));
            attempt(() -> Math.decrementExact(a));
            attempt(() -> Math.toIntExact(a * 2L));
            attempt(() -> Math.clamp(a, -5, 5));
            attempt(() -> Math.max(a, 3) - Math.min(a, 3L));
        }
        attempt(() -> Math.clamp(1, 5, 3));
        attempt(() -> Math.floorMod(-7L, 3));
        attempt(() -> Math.floorDiv(Long.MIN_VALUE, -1L));
        attempt(() -> Math.ceilDiv(Long.MIN_VALUE, 3));
    }
}
