// exit: 1
package launch;

/** An error of a superclass's initialiser comes as it is; the main class's own does not run. */
public class InitialiserError extends InitialiserErrorBase {
    static {
        System.out.println("not reached");
    }

    public static void main(String[] args) {
        System.out.println("not reached");
    }
}

class InitialiserErrorBase {
    static {
        System.out.println("the base");
        fail();
    }

    static void fail() {
        throw new AssertionError("no such base");
    }
}
