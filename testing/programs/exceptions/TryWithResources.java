package exceptions;

/** Resources: order of closing, null resources, suppressed exceptions, existing variables. */
public class TryWithResources {
    static class Resource implements AutoCloseable {
        final String name;
        final boolean fails;

        Resource(String name, boolean fails) {
            if (name.equals("bad")) throw new IllegalArgumentException("cannot open " + name);
            this.name = name;
            this.fails = fails;
            System.out.println("open " + name);
        }

        @Override
        public void close() throws Exception {
            System.out.println("close " + name);
            if (fails) throw new Exception("close of " + name);
        }
    }

    static void attempt(String first, boolean firstFails, String second, boolean secondFails, boolean body) {
        try (Resource a = new Resource(first, firstFails); Resource b = new Resource(second, secondFails)) {
            System.out.println("body " + a.name + b.name);
            if (body) throw new IllegalStateException("body");
        } catch (Exception e) {
            System.out.println("caught " + e);
            for (Throwable suppressed : e.getSuppressed()) System.out.println("suppressed " + suppressed);
        } finally {
            System.out.println("finally");
        }
    }

    static int returns() throws Exception {
        try (Resource a = new Resource("r", false)) {
            return a.name.length();
        }
    }

    public static void main(String[] args) throws Exception {
        attempt("a", false, "b", false, false);
        attempt("a", true, "b", true, false);
        attempt("a", true, "b", true, true);
        attempt("a", false, "bad", false, false);
        attempt("a", true, "bad", false, true);
        System.out.println(returns());
        try (Resource none = null) {
            System.out.println(none == null);
        }
        Resource existing = new Resource("e", false);
        try (existing) {
            System.out.println("using " + existing.name);
        }
        for (int i = 0; i < 3; i++) {
            try (Resource a = new Resource("loop" + i, false)) {
                if (i == 1) continue;
                if (i == 2) break;
                System.out.println(a.name);
            }
        }
    }
}
