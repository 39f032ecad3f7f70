/// What entering and leaving a free lock takes: how much longer a loop with two locks is than one with one lock. Under
/// `-icount shift=0` nanoseconds are the guest's instructions.
public final class EnterAndLeave {
    private static final int TURNS = 1_000_000;

    private static volatile int seen;
    private static Object first = new Object();
    private static Object second = new Object();

    private EnterAndLeave() {}

    private static void once(Object one, int turns) {
        for (int i = 0; i < turns; i++) {
            synchronized (one) {
                seen = i;
            }
        }
    }

    private static void twice(Object one, Object two, int turns) {
        for (int i = 0; i < turns; i++) {
            synchronized (one) {
                synchronized (two) {
                    seen = i;
                }
            }
        }
    }

    public static void main(String[] args) {
        twice(first, second, 1);
        long start = System.nanoTime();
        once(first, TURNS);
        long between = System.nanoTime();
        twice(first, second, TURNS);
        long end = System.nanoTime();
        double each = (double) (end - between - (between - start)) / TURNS;
        System.out.println("instructions " + Math.round(each * 100) / 100.0);
    }
}
