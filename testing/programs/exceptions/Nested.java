package exceptions;

/** Exceptions inside handlers, inside finally, inside constructors and initialisers, three levels deep. */
public class Nested {
    static StringBuilder log = new StringBuilder();

    static class Fragile {
        final int value;

        Fragile(int value) {
            if (value < 0) throw new IllegalArgumentException("negative");
            this.value = 100 / value;
        }
    }

    static int make(int value) {
        try {
            return new Fragile(value).value;
        } catch (IllegalArgumentException e) {
            try {
                return new Fragile(value + 5).value;
            } catch (ArithmeticException inner) {
                try {
                    throw new IllegalStateException(inner);
                } catch (IllegalStateException last) {
                    return -2;
                } finally {
                    log.append("[third]");
                }
            } catch (IllegalArgumentException again) {
                log.append("[again]");
                return -3;
            } finally {
                log.append("[second]");
            }
        } catch (ArithmeticException e) {
            return -1;
        } finally {
            log.append("[first]");
        }
    }

    public static void main(String[] args) {
        for (int value : new int[] {4, 0, -1, -5, -9}) System.out.println(make(value));
        System.out.println(log);
        int depth = 0;
        Throwable chain = null;
        for (int i = 0; i < 10; i++) {
            try {
                try {
                    throw new RuntimeException("level " + i, chain);
                } catch (RuntimeException e) {
                    if (i % 2 == 0) throw new Exception(e);
                    throw e;
                }
            } catch (Exception e) {
                chain = e;
            }
        }
        for (Throwable at = chain; at != null; at = at.getCause()) {
            depth++;
            if (at.getCause() == null) System.out.println(at.getMessage());
        }
        System.out.println(depth);
    }
}
