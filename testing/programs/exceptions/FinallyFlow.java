package exceptions;

/** Jumps out of finally blocks, nested finally blocks, and exceptions thrown inside them. */
public class FinallyFlow {
    static final StringBuilder LOG = new StringBuilder();

    static int three() {
        try {
            LOG.append('a');
            try {
                LOG.append('b');
                return 1;
            } finally {
                LOG.append('c');
                try {
                    LOG.append('d');
                    throw new RuntimeException();
                } catch (RuntimeException e) {
                    LOG.append('e');
                } finally {
                    LOG.append('f');
                }
            }
        } finally {
            LOG.append('g');
        }
    }

    @SuppressWarnings("finally")
    static int swallow(int n) {
        while (true) {
            try {
                LOG.append(n);
                if (n < 3) throw new IllegalStateException();
                return n;
            } finally {
                if (n++ < 3) continue;
                break;
            }
        }
        return -n;
    }

    static void replaced() {
        try {
            throw new IllegalStateException("first");
        } finally {
            LOG.append('r');
            throwsInside();
        }
    }

    static void throwsInside() {
        throw new IllegalArgumentException("second");
    }

    static int catchesThenFinally(boolean fail) {
        int x = 0;
        try {
            x = 1;
            if (fail) throw new Exception("fail");
            x = 2;
        } catch (Exception e) {
            x += 10;
            return x;
        } finally {
            x += 100;
            LOG.append(x);
        }
        return x;
    }

    public static void main(String[] args) {
        System.out.println(three());
        System.out.println(swallow(0));
        try {
            replaced();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + e.getSuppressed().length);
        }
        System.out.println(catchesThenFinally(true) + " " + catchesThenFinally(false));
        System.out.println(LOG);
        synchronized (LOG) {
            try {
                synchronized (LOG) {
                    throw new RuntimeException("locked twice");
                }
            } catch (RuntimeException e) {
                System.out.println(e.getMessage() + Thread.holdsLock(LOG));
            }
        }
        System.out.println(Thread.holdsLock(LOG));
    }
}
