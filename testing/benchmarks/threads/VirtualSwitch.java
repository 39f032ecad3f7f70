/// What a switch between two virtual threads of one carrier takes: both yield by turns. Under `-icount shift=0`
/// nanoseconds are the guest's instructions.
public final class VirtualSwitch {
    private static final int TURNS = 100_000;

    private VirtualSwitch() {}

    private static void yieldBy(int turns) {
        for (int i = 0; i < turns; i++) {
            Thread.yield();
        }
    }

    private static long both(int turns) throws InterruptedException {
        long start = System.nanoTime();
        Thread other = Thread.ofVirtual().unstarted(() -> yieldBy(turns));
        Thread one = Thread.startVirtualThread(() -> {
            other.start();
            yieldBy(turns);
        });
        one.join();
        other.join();
        return System.nanoTime() - start;
    }

    public static void main(String[] args) throws InterruptedException {
        both(10);
        long few = both(TURNS);
        long many = both(2 * TURNS);
        double each = (double) (many - few) / (2 * TURNS);
        System.out.println("instructions " + Math.round(each * 100) / 100.0);
    }
}
