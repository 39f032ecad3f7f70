// options: -ea
// exit: 1
package launch;

/** With `-ea`, classes of the application check their assertions and say so, those of the JDK do not. */
public class AssertionStatus extends AssertionBase implements AssertionInterface {
    static final boolean EARLY = AssertionStatus.class.desiredAssertionStatus();

    static class Nested {
        static int positive(int value) {
            assert value > 0 : "not positive: " + value;
            return value;
        }
    }

    enum Kind {
        ONE;

        void refuse() {
            assert ordinal() > 0 : this;
        }
    }

    public static void main(String[] args) {
        System.out.println(EARLY + " " + Nested.class.desiredAssertionStatus() + " "
                + AssertionInterface.class.desiredAssertionStatus() + " " + Kind[].class.desiredAssertionStatus());
        System.out.println(String.class.desiredAssertionStatus() + " " + int.class.desiredAssertionStatus());
        Runnable[] all = {
            () -> Nested.positive(-1), Kind.ONE::refuse, () -> new AssertionStatus().check(3), AssertionBase::late
        };
        for (Runnable each : all) {
            try {
                each.run();
                System.out.println("passed");
            } catch (AssertionError expected) {
                System.out.println(expected.getMessage());
            }
        }
        assert args.length > 0 : 'c';
    }
}

class AssertionBase {
    static int count = Integer.parseInt("2");

    static void late() {
        assert count != 2;
    }
}

interface AssertionInterface {
    default int check(int value) {
        assert value != 3 : value * 1.5;
        return value;
    }
}
