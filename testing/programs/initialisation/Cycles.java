package initialisation;

/** Classes whose initialisers need each other: the unfinished one shows its defaults. */
public class Cycles {
    static class A {
        static final int EARLY = Integer.parseInt("1");
        static int value = B.value + 10;
        static final String TEXT = "constant";
        static final String LATE = String.valueOf("late");
    }

    static class B {
        static int value = A.value + A.EARLY + 100;
        static String seen = A.TEXT + A.LATE;
    }

    static class Parent {
        static String child = Child.name;
        static String name = "parent";
    }

    static class Child extends Parent {
        static String name = "child of " + Parent.name;
    }

    static class Self {
        static final Self ONE = new Self();
        static int count = 5;
        static final int LATER = Integer.valueOf(7);
        final int seen;

        Self() {
            seen = count * 100 + LATER;
            count++;
        }
    }

    enum Ring {
        X, Y;

        static final Ring FIRST = values()[0];
        final String label;

        Ring() {
            label = name() + Holder.prefix;
        }

        static class Holder {
            static String prefix = "-" + (FIRST == null);
        }
    }

    public static void main(String[] args) {
        System.out.println(A.value);
        System.out.println(B.value);
        System.out.println(B.seen);
        System.out.println(new Child() != null ? Parent.child : "");
        System.out.println(Child.name);
        System.out.println(Self.ONE.seen);
        System.out.println(Self.count);
        System.out.println(Ring.X.label + Ring.Y.label);
    }
}
