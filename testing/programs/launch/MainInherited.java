package launch;

/** An inherited `main`: the class that was named is initialised, not only the one that declares the method. */
public class MainInherited extends MainInheritedBase {
    static {
        System.out.println("the main class");
        new Throwable("there").printStackTrace();
    }
}

class MainInheritedBase {
    static {
        System.out.println("the base");
    }

    public static void main(String[] args) {
        System.out.println("main with " + args.length);
        new Throwable("here").printStackTrace();
    }
}
