package system;

/** Time goes forward, and sleeping takes as long as asked at least. */
public class Clocks {
    public static void main(String[] args) throws InterruptedException {
        long last = System.nanoTime();
        boolean forward = true;
        for (int i = 0; i < 100000; i++) {
            long now = System.nanoTime();
            forward &= now - last >= 0;
            last = now;
        }
        System.out.println(forward);
        long start = System.nanoTime();
        Thread.sleep(30);
        long slept = System.nanoTime() - start;
        System.out.println(slept >= 29_000_000L);
        long wall = System.currentTimeMillis();
        System.out.println(wall > 1_700_000_000_000L && wall < 4_000_000_000_000L);
        Thread.sleep(0, 100);
        Thread.sleep(java.time.Duration.ofMillis(5));
        System.out.println(System.currentTimeMillis() - wall >= 4);
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
