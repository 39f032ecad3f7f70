package objects;

/** Order of construction, virtual calls from constructors, statements before super(). */
public class Constructors {
    static int step;

    static int trace(String what) {
        System.out.println(++step + " " + what);
        return step;
    }

    static class Base {
        int a = trace("base field");

        {
            trace("base block");
        }

        Base(int x) {
            trace("base constructor " + x);
            hook();
        }

        void hook() {
            trace("base hook");
        }
    }

    static class Derived extends Base {
        int b = trace("derived field");
        String text = "set";
        final int early;

        Derived(int x) {
            trace("prologue");
            if (x < 0) {
                throw new IllegalArgumentException("negative " + x);
            }
            early = x * 2;
            super(trace("argument"));
            trace("derived constructor " + early);
        }

        Derived() {
            int computed = 20 + step % 1;
            this(computed);
            trace("delegated");
        }

        @Override
        void hook() {
            trace("derived hook " + text + " " + b + " " + early);
        }
    }

    public static void main(String[] args) {
        new Derived();
        try {
            new Derived(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        new Base(7) {
            int c = trace("anonymous field");

            @Override
            void hook() {
                trace("anonymous hook " + c);
            }
        };
    }
}
