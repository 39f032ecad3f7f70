package initialisation;

/** An initialiser that throws: ExceptionInInitializerError first, NoClassDefFoundError ever after. */
public class Failures {
    static class Broken {
        static int value = Integer.parseInt("not a number");

        static void touch() {}
    }

    static class BrokenByError {
        static {
            if (value() > 0) throw new AssertionError("as it is");
        }

        static int value() {
            return 1;
        }
    }

    static class Child extends Broken {
        static int other = 5;
    }

    static class BrokenOnce {
        static int tries;

        static class Inner {
            static final Object O = fail();

            static Object fail() {
                tries++;
                throw new IllegalStateException("try " + tries);
            }
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println(Broken.value);
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getCause() + " " + e.getMessage());
        }
        try {
            Broken.touch();
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getMessage());
            System.out.println(e.getCause() == null ? "no cause" : e.getCause().getClass().getName());
        }
        try {
            System.out.println(Child.other);
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getMessage());
        }
        try {
            new BrokenByError();
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(BrokenOnce.Inner.O);
            } catch (LinkageError e) {
                System.out.println(e.getClass().getSimpleName() + BrokenOnce.tries);
            }
        }
    }
}
