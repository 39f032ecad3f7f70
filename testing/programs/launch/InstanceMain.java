package launch;

/** An instance `main` without arguments: initialiser, constructor, method. */
class InstanceMain {
    static {
        System.out.println("initialiser");
    }

    final int value;

    InstanceMain() {
        System.out.println("constructor");
        value = 12;
    }

    void main() {
        System.out.println("main " + value + " " + getClass().getName());
    }
}
