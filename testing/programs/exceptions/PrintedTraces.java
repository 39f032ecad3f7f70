package exceptions;

/** printStackTrace to the output for frames of the application: recursion, lambdas, nested classes, static blocks. */
public class PrintedTraces {
    interface Call {
        void go(int n) throws Exception;
    }

    static class Nested {
        static void deep(int n) throws Exception {
            if (n == 0)
                throw new Exception("zero");
            deep(n
                - 1);
        }

        Nested(Call call) throws Exception {
            call.go(
                1);
        }
    }

    enum Kind {
        ONE {
            @Override
            void act() throws Exception {
                new Nested(n -> {
                    Nested.deep(n);
                });
            }
        };

        abstract void act() throws Exception;
    }

    static int number(boolean fail) {
        if (fail) throw new IllegalStateException();
        return 1;
    }

    public static void main(String[] args) {
        try {
            Kind.ONE.act();
        } catch (Exception e) {
            e.printStackTrace(System.out);
        }
        try {
            int sum = number(false)
                + number(false)
                + number(true)
                + number(false);
            System.out.println(sum);
        } catch (IllegalStateException e) {
            e.printStackTrace(System.out);
        }
        Call anonymous = new Call() {
            @Override
            public void go(int n) throws Exception {
                try {
                    Nested.deep(n);
                } catch (Exception e) {
                    throw new Exception("outer", e);
                }
            }
        };
        try {
            anonymous.go(2);
        } catch (Exception e) {
            e.printStackTrace(System.out);
        }
        try {
            Object[] objects = {1};
            String text = (String) objects[0];
            System.out.println(text);
        } catch (ClassCastException e) {
            System.out.println(e.getStackTrace()[0]);
        }
        try {
            int[] a = new int[1];
            a[args.length + 1]++;
        } catch (ArrayIndexOutOfBoundsException e) {
            e.printStackTrace(System.out);
        }
    }
}
