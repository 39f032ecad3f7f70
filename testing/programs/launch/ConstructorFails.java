// exit: 1
package launch;

/** The constructor of the main class fails: nothing wraps its exception, no handler is asked. */
class ConstructorFails {
    ConstructorFails() {
        System.out.println("constructor");
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> System.out.println("not asked"));
        throw new IllegalStateException("not today");
    }

    void main() {
        System.out.println("not reached");
    }
}
