package initialisation;

/** Exceptions in field initialisers and blocks, and objects that escape half made. */
public class InstanceFailures {
    static Object escaped;
    static int made;

    static class Half {
        int before = ++made;

        {
            escaped = this;
        }

        int value = compute(made);
        int after = 7;

        static int compute(int n) {
            if (n % 2 == 0) throw new IllegalStateException("number " + n);
            return n * 10;
        }
    }

    static class Sub extends Half {
        final String text = "set";

        Sub() {
            value++;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            try {
                Half half = i < 2 ? new Half() : new Sub();
                System.out.println(half.before + " " + half.value + " " + half.after);
            } catch (IllegalStateException e) {
                Half half = (Half) escaped;
                System.out.println(e.getMessage() + " " + half.before + " " + half.value + " " + half.after);
            }
            System.out.println(escaped instanceof Sub);
        }
    }
}
