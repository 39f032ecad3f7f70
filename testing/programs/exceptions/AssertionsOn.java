// options: -ea
package exceptions;

public class AssertionsOn {
    static int effects;

    static class Nested {
        static void check(int x) {
            assert x > 0 : "x is " + x;
        }
    }

    interface Checked {
        default void check(Object value) {
            assert value != null;
        }
    }

    public static void main(String[] args) {
        assert ++effects > 0;
        System.out.println(effects);
        Nested.check(1);
        try {
            Nested.check(-1);
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        try {
            new Checked() {}.check(null);
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        try {
            assert false : new IllegalStateException("as a cause");
        } catch (AssertionError e) {
            System.out.println(e.getCause());
        }
        System.out.println(AssertionsOn.class.desiredAssertionStatus());
    }
}
