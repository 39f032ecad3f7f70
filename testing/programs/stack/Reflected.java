package stack;

import java.lang.reflect.InvocationTargetException;

/** Recursion through reflection. */
public class Reflected {
    public static int viaMethod(Integer n) throws Exception {
        try {
            return (Integer) Reflected.class.getMethod("viaMethod", Integer.class).invoke(null, n + 1);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof StackOverflowError error) {
                throw error;
            }
            throw e;
        }
    }

    public Reflected next;

    public Reflected() throws Exception {
        try {
            next = Reflected.class.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof StackOverflowError error) {
                throw error;
            }
            throw e;
        }
    }

    /** On a small stack: each level makes an exception, and each collection looks at the whole stack. */
    public static void main(String[] args) throws Throwable {
        Thread thread = new Thread(null, Reflected::overflow, "small", 512 << 10);
        thread.start();
        thread.join();
    }

    static void overflow() {
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(viaMethod(0));
            } catch (StackOverflowError e) {
                System.out.println("method");
            } catch (Exception e) {
                System.out.println(e);
            }
            try {
                System.out.println(new Reflected());
            } catch (StackOverflowError e) {
                System.out.println("constructor");
            } catch (Exception e) {
                System.out.println(e);
            }
        }
    }
}
