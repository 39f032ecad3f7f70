// exit: 3
package system;

/** Shutdown hooks, removed hooks, exit from main, and finally blocks that do not run. */
public class Hooks {
    public static void main(String[] args) {
        Thread hook = new Thread(() -> System.out.println("hook runs"));
        Thread removed = new Thread(() -> System.out.println("never"));
        Runtime.getRuntime().addShutdownHook(hook);
        Runtime.getRuntime().addShutdownHook(removed);
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println("before");
            System.exit(3);
        } finally {
            System.out.println("not reached");
        }
    }
}
