// exit: 1
package launch;

/** An exception of the initialiser, reported as that of a thread. */
public class InitialiserFails {
    static int value = Integer.parseInt(System.getProperty("launch.absent", "bad"));

    public static void main(String[] args) {
        System.out.println("not reached " + value);
    }
}
