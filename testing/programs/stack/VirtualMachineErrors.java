package stack;

/** A StackOverflowError is made by the machine, without its constructor: it takes no cause and no suppressed exception. */
public class VirtualMachineErrors {
    static int depth;

    static void recurse() {
        depth++;
        recurse();
    }

    static class Resource implements AutoCloseable {
        @Override
        public void close() {
            throw new IllegalStateException("close");
        }
    }

    static void describe(Throwable e) {
        System.out.println(e + " " + e.getMessage() + " " + e.getCause());
        e.addSuppressed(new RuntimeException("x"));
        System.out.println(e.getSuppressed().length);
        try {
            e.initCause(new RuntimeException("c"));
            System.out.println("cause " + e.getCause());
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage() + " / " + refused.getCause());
        }
        e.setStackTrace(new StackTraceElement[0]);
        System.out.println(e.getStackTrace().length);
        e.fillInStackTrace();
        System.out.println(e.getStackTrace().length > 0);
    }

    public static void main(String[] args) {
        try {
            recurse();
        } catch (StackOverflowError e) {
            System.out.println(e.getStackTrace().length + " " + e.getStackTrace()[0].getMethodName());
            describe(e);
        }
        try (Resource resource = new Resource()) {
            recurse();
        } catch (StackOverflowError e) {
            System.out.println("with resource " + e.getSuppressed().length);
        }
        try {
            System.out.println(new long[Integer.MAX_VALUE].length);
        } catch (OutOfMemoryError e) {
            describe(e);
        }
        describe(new StackOverflowError());
        describe(new StackOverflowError("mine"));
    }
}
