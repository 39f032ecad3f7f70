import java.lang.invoke.VarHandle;
import java.util.List;

/// In which order others see what a thread stores and loads. The names are the usual ones: Alglave, Maranget, Tautschnig,
/// "Herding Cats", TOPLAS 2014.
final class Ordering {
    private static final String[] ALL = {"0 0", "0 1", "1 0", "1 1"};
    /// The reader saw the flag and not what was stored before it: the second digit is the data.
    private static final String[] PASSED = {"0 0", "0 1", "1 1"};

    private Ordering() {}

    static List<Trial<?>> trials() {
        return List.of(
                bufferedPlain(), bufferedOpaque(), bufferedRelease(), bufferedVolatile(), bufferedHandles(),
                bufferedFences(), bufferedExchange(), bufferedMonitor(), passedVolatile(), passedRelease(),
                passedFences(), passedExchange(), passedMonitor(), passedLazily(), loadsVolatile(), loadsRelease(),
                coherentVolatile(), coherentOpaque(), ownStores(), twoWritersVolatile(), storeAndReadVolatile(),
                causality(), chain(), independentVolatile(), independentHandles(), independentMonitor());
    }

    private static Trial<?> bufferedPlain() {
        return Trial.of("store buffering, plain", 2)
                .actor(c -> {
                    c.x = 1;
                    c.r1 = c.y;
                })
                .actor(c -> {
                    c.y = 1;
                    c.r2 = c.x;
                })
                .allows(ALL)
                .shows("0 0");
    }

    private static Trial<?> bufferedOpaque() {
        return Trial.of("store buffering, opaque", 2)
                .actor(c -> {
                    Cells.X.setOpaque(c, 1);
                    c.r1 = (int) Cells.Y.getOpaque(c);
                })
                .actor(c -> {
                    Cells.Y.setOpaque(c, 1);
                    c.r2 = (int) Cells.X.getOpaque(c);
                })
                .allows(ALL)
                .shows("0 0");
    }

    private static Trial<?> bufferedRelease() {
        return Trial.of("store buffering, release and acquire", 2)
                .actor(c -> {
                    Cells.X.setRelease(c, 1);
                    c.r1 = (int) Cells.Y.getAcquire(c);
                })
                .actor(c -> {
                    Cells.Y.setRelease(c, 1);
                    c.r2 = (int) Cells.X.getAcquire(c);
                })
                .allows(ALL)
                .shows("0 0");
    }

    private static Trial<?> bufferedVolatile() {
        return Trial.of("store buffering, volatile", 2)
                .actor(c -> {
                    c.vx = 1;
                    c.r1 = c.vy;
                })
                .actor(c -> {
                    c.vy = 1;
                    c.r2 = c.vx;
                })
                .allows("0 1", "1 0", "1 1");
    }

    private static Trial<?> bufferedHandles() {
        return Trial.of("store buffering, setVolatile and getVolatile", 2)
                .actor(c -> {
                    Cells.X.setVolatile(c, 1);
                    c.r1 = (int) Cells.Y.getVolatile(c);
                })
                .actor(c -> {
                    Cells.Y.setVolatile(c, 1);
                    c.r2 = (int) Cells.X.getVolatile(c);
                })
                .allows("0 1", "1 0", "1 1");
    }

    private static Trial<?> bufferedFences() {
        return Trial.of("store buffering, full fences", 2)
                .actor(c -> {
                    Cells.X.setOpaque(c, 1);
                    VarHandle.fullFence();
                    c.r1 = (int) Cells.Y.getOpaque(c);
                })
                .actor(c -> {
                    Cells.Y.setOpaque(c, 1);
                    VarHandle.fullFence();
                    c.r2 = (int) Cells.X.getOpaque(c);
                })
                .allows("0 1", "1 0", "1 1");
    }

    private static Trial<?> bufferedExchange() {
        return Trial.of("store buffering, getAndSet", 2)
                .actor(c -> {
                    Cells.X.getAndSet(c, 1);
                    c.r1 = (int) Cells.Y.getVolatile(c);
                })
                .actor(c -> {
                    Cells.Y.getAndAdd(c, 1);
                    c.r2 = (int) Cells.X.getVolatile(c);
                })
                .allows("0 1", "1 0", "1 1");
    }

    private static Trial<?> bufferedMonitor() {
        return Trial.of("store buffering, one monitor", 2)
                .actor(c -> {
                    synchronized (c) {
                        c.x = 1;
                    }
                    synchronized (c) {
                        c.r1 = c.y;
                    }
                })
                .actor(c -> {
                    synchronized (c) {
                        c.y = 1;
                    }
                    synchronized (c) {
                        c.r2 = c.x;
                    }
                })
                .allows("0 1", "1 0", "1 1");
    }

    private static Trial<?> passedVolatile() {
        return Trial.of("message passing, volatile", 2)
                .actor(c -> {
                    c.x = 1;
                    c.vy = 1;
                })
                .actor(c -> {
                    c.r1 = c.vy;
                    c.r2 = c.x;
                })
                .allows(PASSED);
    }

    private static Trial<?> passedRelease() {
        return Trial.of("message passing, release and acquire", 2)
                .actor(c -> {
                    c.x = 1;
                    Cells.Y.setRelease(c, 1);
                })
                .actor(c -> {
                    c.r1 = (int) Cells.Y.getAcquire(c);
                    c.r2 = c.x;
                })
                .allows(PASSED);
    }

    private static Trial<?> passedFences() {
        return Trial.of("message passing, fences", 2)
                .actor(c -> {
                    c.x = 1;
                    VarHandle.storeStoreFence();
                    Cells.Y.setOpaque(c, 1);
                })
                .actor(c -> {
                    c.r1 = (int) Cells.Y.getOpaque(c);
                    VarHandle.loadLoadFence();
                    c.r2 = c.x;
                })
                .allows(PASSED);
    }

    private static Trial<?> passedExchange() {
        return Trial.of("message passing, compareAndSet", 2)
                .actor(c -> {
                    c.x = 1;
                    Cells.Y.compareAndSet(c, 0, 1);
                })
                .actor(c -> {
                    c.r1 = (int) Cells.Y.getAndAddAcquire(c, 0);
                    c.r2 = c.x;
                })
                .allows(PASSED);
    }

    private static Trial<?> passedMonitor() {
        return Trial.of("message passing, monitor", 2)
                .actor(c -> {
                    c.x = 1;
                    synchronized (c) {
                        c.y = 1;
                    }
                })
                .actor(c -> {
                    synchronized (c) {
                        c.r1 = c.y;
                    }
                    c.r2 = c.x;
                })
                .allows(PASSED);
    }

    private static Trial<?> passedLazily() {
        return Trial.of("message passing, weakCompareAndSetRelease", 2)
                .actor(c -> {
                    c.x = 1;
                    while (!Cells.Y.weakCompareAndSetRelease(c, 0, 1)) {
                        Thread.onSpinWait();
                    }
                })
                .actor(c -> {
                    c.r1 = (int) Cells.Y.getAcquire(c);
                    c.r2 = c.x;
                })
                .allows(PASSED);
    }

    private static Trial<?> loadsVolatile() {
        return Trial.of("load buffering, volatile", 2)
                .actor(c -> {
                    c.r1 = c.vx;
                    c.vy = 1;
                })
                .actor(c -> {
                    c.r2 = c.vy;
                    c.vx = 1;
                })
                .allows("0 0", "0 1", "1 0");
    }

    private static Trial<?> loadsRelease() {
        return Trial.of("load buffering, release and acquire", 2)
                .actor(c -> {
                    c.r1 = (int) Cells.X.getAcquire(c);
                    Cells.Y.setRelease(c, 1);
                })
                .actor(c -> {
                    c.r2 = (int) Cells.Y.getAcquire(c);
                    Cells.X.setRelease(c, 1);
                })
                .allows("0 0", "0 1", "1 0");
    }

    private static Trial<?> coherentVolatile() {
        return Trial.of("coherence of two reads, volatile", 2)
                .actor(c -> c.vx = 1)
                .actor(c -> {
                    c.r1 = c.vx;
                    c.r2 = c.vx;
                })
                .allows("0 0", "0 1", "1 1");
    }

    private static Trial<?> coherentOpaque() {
        return Trial.of("coherence of two reads, opaque", 2)
                .actor(c -> Cells.X.setOpaque(c, 1))
                .actor(c -> {
                    c.r1 = (int) Cells.X.getOpaque(c);
                    c.r2 = (int) Cells.X.getOpaque(c);
                })
                .allows("0 0", "0 1", "1 1");
    }

    /// A thread sees its own store or a later one.
    private static Trial<?> ownStores() {
        return Trial.of("coherence of a store and a read", 2)
                .actor(c -> {
                    Cells.X.setOpaque(c, 1);
                    c.r1 = (int) Cells.X.getOpaque(c);
                })
                .actor(c -> {
                    Cells.X.setOpaque(c, 2);
                    c.r2 = (int) Cells.X.getOpaque(c);
                })
                .allows("1 2", "1 1", "2 2");
    }

    /// 2+2W: the last store of both cannot be the first of each.
    private static Trial<?> twoWritersVolatile() {
        return Trial.of("two writers, volatile", LastValues::new, 2)
                .actor(c -> {
                    c.vx = 1;
                    c.vy = 2;
                })
                .actor(c -> {
                    c.vy = 1;
                    c.vx = 2;
                })
                .allows("1 2", "2 1", "2 2");
    }

    /// Its outcome is what the variables hold in the end.
    private static final class LastValues extends Cells {
        @Override
        void settle() {
            r1 = vx;
            r2 = vy;
        }
    }

    /// R: a store passes no read of its own thread.
    private static Trial<?> storeAndReadVolatile() {
        return Trial.of("store and read, volatile", ReadAndLast::new, 2)
                .actor(c -> {
                    c.vx = 1;
                    c.vy = 1;
                })
                .actor(c -> {
                    c.vy = 2;
                    c.r1 = c.vx;
                })
                .allows("0 1", "1 1", "1 2");
    }

    private static final class ReadAndLast extends Cells {
        @Override
        void settle() {
            r2 = vy;
        }
    }

    /// WRC: what a thread has read, and tells of, the next one knows too.
    private static Trial<?> causality() {
        return Trial.of("write to read causality", 3)
                .actor(c -> Cells.X.setRelease(c, 1))
                .actor(c -> {
                    c.r1 = (int) Cells.X.getAcquire(c);
                    Cells.Y.setRelease(c, 1);
                })
                .actor(c -> {
                    c.r2 = (int) Cells.Y.getAcquire(c);
                    c.r3 = (int) Cells.X.getAcquire(c);
                })
                .allows("0 0 0", "0 0 1", "0 1 0", "0 1 1", "1 0 0", "1 0 1", "1 1 1");
    }

    /// ISA2: over two flags.
    private static Trial<?> chain() {
        return Trial.of("message passing over two flags", 3)
                .actor(c -> {
                    c.x = 1;
                    Cells.Y.setRelease(c, 1);
                })
                .actor(c -> {
                    c.r1 = (int) Cells.Y.getAcquire(c);
                    Cells.Z.setRelease(c, 1);
                })
                .actor(c -> {
                    c.r2 = (int) Cells.Z.getAcquire(c);
                    c.r3 = c.x;
                })
                .allows("0 0 0", "0 0 1", "0 1 0", "0 1 1", "1 0 0", "1 0 1", "1 1 1");
    }

    /// IRIW: all agree on the order of two stores.
    private static Trial<?> independentVolatile() {
        return agreeing(Trial.of("independent reads of independent writes, volatile", 4)
                .actor(c -> c.vx = 1)
                .actor(c -> c.vy = 1)
                .actor(c -> {
                    c.r1 = c.vx;
                    c.r2 = c.vy;
                })
                .actor(c -> {
                    c.r3 = c.vy;
                    c.r4 = c.vx;
                }));
    }

    private static Trial<?> independentHandles() {
        return agreeing(Trial.of("independent reads of independent writes, getVolatile", 4)
                .actor(c -> Cells.X.setVolatile(c, 1))
                .actor(c -> Cells.Y.setVolatile(c, 1))
                .actor(c -> {
                    c.r1 = (int) Cells.X.getVolatile(c);
                    c.r2 = (int) Cells.Y.getVolatile(c);
                })
                .actor(c -> {
                    c.r3 = (int) Cells.Y.getVolatile(c);
                    c.r4 = (int) Cells.X.getVolatile(c);
                }));
    }

    private static Trial<?> independentMonitor() {
        return agreeing(Trial.of("independent reads of independent writes, monitor", 4)
                .actor(c -> {
                    synchronized (c) {
                        c.x = 1;
                    }
                })
                .actor(c -> {
                    synchronized (c) {
                        c.y = 1;
                    }
                })
                .actor(c -> {
                    synchronized (c) {
                        c.r1 = c.x;
                    }
                    synchronized (c) {
                        c.r2 = c.y;
                    }
                })
                .actor(c -> {
                    synchronized (c) {
                        c.r3 = c.y;
                    }
                    synchronized (c) {
                        c.r4 = c.x;
                    }
                })
                .slow(4));
    }

    /// All outcomes but the one in which the readers saw the stores in different orders.
    private static Trial<?> agreeing(Trial<?> trial) {
        for (int bits = 0; bits < 16; bits++) {
            String outcome = (bits >> 3 & 1) + " " + (bits >> 2 & 1) + " " + (bits >> 1 & 1) + " " + (bits & 1);
            if (!outcome.equals("1 0 1 0")) {
                trial.allows(outcome);
            }
        }
        return trial;
    }
}
