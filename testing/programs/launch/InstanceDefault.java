package launch;

/** An instance `main` that an interface brings. */
class InstanceDefault implements InstanceDefaultStarting {}

interface InstanceDefaultStarting {
    default void main() {
        System.out.println("main of " + getClass().getName());
    }
}
