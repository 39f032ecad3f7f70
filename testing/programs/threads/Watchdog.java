// exit: 9
package threads;

/** System.exit by a thread that slept while main spins and others compute. */
public class Watchdog {
    static int turns;

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        new Thread(() -> {
            while (true) turns++;
        }).start();
        new Thread(() -> {
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
            System.out.println("time is up");
            System.exit(9);
        }).start();
        while (true)
            ;
    }
}
