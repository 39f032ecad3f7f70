// exit: 7
package launch;

/** The program ends in its initialiser. */
public class InitialiserExits {
    static {
        System.out.println("initialiser");
        System.exit(7);
    }

    public static void main(String[] args) {
        System.out.println("not reached");
    }
}
