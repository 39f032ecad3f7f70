/// What it takes to start and join a virtual thread from the main thread, one after the other: each passes from a
/// platform thread to a carrier and back. Under `-icount shift=0` nanoseconds are the guest's instructions.
public final class VirtualStarts {
    private static final int TURNS = 20_000;

    private static int ended;

    private VirtualStarts() {}

    private static long oneByOne(int turns) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < turns; i++) {
            Thread.startVirtualThread(() -> ended++).join();
        }
        return System.nanoTime() - start;
    }

    public static void main(String[] args) throws InterruptedException {
        oneByOne(10);
        double each = (double) oneByOne(TURNS) / TURNS;
        System.out.println("instructions " + Math.round(each * 100) / 100.0);
    }
}
