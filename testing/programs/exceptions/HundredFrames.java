package exceptions;

/** Exceptions across 100 frames, some of which catch other classes, run finally blocks or rethrow. */
public class HundredFrames {
    static int finals;
    static int rethrown;

    static class Marker extends RuntimeException {
        final int depth;

        Marker(int depth) {
            super("depth " + depth);
            this.depth = depth;
        }
    }

    interface Step {
        int go(int n, int bottom);
    }

    static int plain(int n, int bottom) {
        if (n == bottom) throw new Marker(n);
        return STEPS[n % STEPS.length].go(n + 1, bottom) + 1;
    }

    static int withFinally(int n, int bottom) {
        try {
            return STEPS[n % STEPS.length].go(n + 1, bottom) + 1;
        } finally {
            finals++;
        }
    }

    static int wrongCatch(int n, int bottom) {
        try {
            return plain(n + 1 > bottom ? bottom : n + 1, bottom) + 1;
        } catch (IllegalStateException | Error e) {
            return -1000;
        }
    }

    static int rethrows(int n, int bottom) {
        try {
            return plain(n + 1 > bottom ? bottom : n + 1, bottom) + 1;
        } catch (Marker e) {
            rethrown++;
            throw e;
        }
    }

    static synchronized int locked(int n, int bottom) {
        return plain(n + 1 > bottom ? bottom : n + 1, bottom) + 1;
    }

    static final Step[] STEPS = {HundredFrames::plain, HundredFrames::wrongCatch, HundredFrames::rethrows,
        (n, bottom) -> plain(Math.min(n + 1, bottom), bottom), HundredFrames::locked};

    public static void main(String[] args) {
        long digest = 0;
        for (int round = 0; round < 200; round++) {
            try {
                plain(0, 100 + round % 50);
            } catch (Marker e) {
                digest = digest * 31 + e.depth;
            }
        }
        System.out.println(digest);
        System.out.println(rethrown);
        try {
            withFinally(0, 40);
        } catch (Marker e) {
            System.out.println(e.getMessage() + " " + finals);
        }
        System.out.println(Thread.holdsLock(HundredFrames.class));
    }
}
