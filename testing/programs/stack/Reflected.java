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

    public static void main(String[] args) throws Throwable {
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(viaMethod(0));
            } catch (StackOverflowError e) {
                System.out.println("method");
            }
            try {
                System.out.println(new Reflected());
            } catch (StackOverflowError e) {
                System.out.println("constructor");
            }
        }
    }
}
