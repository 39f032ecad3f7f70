import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAdder;

/// What happens at once, or not at all: wide values, neighbours, and operations that read and write.
final class Atomicity {
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private Atomicity() {}

    static List<Trial<?>> trials() {
        return List.of(
                wideVolatile(), widePlain(), real(), bytes(), flags(), shorts(), oneWinner(), weakIncrements(),
                addedAndOred(), elements(), wideElements(), updater(), counters(), adder(), oneMapping(), oneTaker(),
                stamped(), incrementsUnderMonitor(), minimum());
    }

    private static int kind(long value) {
        return value == 0 ? 0 : value == -1 ? 1 : 2;
    }

    private static Trial<?> wideVolatile() {
        return Trial.of("long, setOpaque and getOpaque", 1)
                .actor(c -> Cells.WIDE.setOpaque(c, -1L))
                .actor(c -> c.r1 = kind((long) Cells.WIDE.getOpaque(c)))
                .allows("0", "1");
    }

    /// May be torn by the model (JLS 17.7), and is not on a processor of 64 bits.
    private static Trial<?> widePlain() {
        return Trial.of("long, plain, on 64 bits", 1)
                .actor(c -> c.wide = -1L)
                .actor(c -> c.r1 = kind(c.wide))
                .allows("0", "1");
    }

    private static Trial<?> real() {
        return Trial.of("double, plain, on 64 bits", 1)
                .actor(c -> c.real = -1.5)
                .actor(c -> c.r1 = c.real == 0 ? 0 : c.real == -1.5 ? 1 : 2)
                .allows("0", "1");
    }

    private static final class Neighbours extends Cells {
        final byte[] bytes = new byte[8];
        final short[] shorts = new short[4];
        boolean first;
        boolean second;
        final int[] ints = new int[2];
        final long[] longs = new long[2];
        volatile int updated;
        final AtomicInteger counter = new AtomicInteger();
        final LongAdder adder = new LongAdder();
    }

    /// JLS 17.6: a store leaves what lies beside it alone.
    private static Trial<?> bytes() {
        return Trial.of("word tearing, bytes", Neighbours::new, 2)
                .actor(c -> {
                    c.bytes[3] = 1;
                    c.r1 = c.bytes[3];
                })
                .actor(c -> {
                    c.bytes[4] = 2;
                    c.r2 = c.bytes[4];
                })
                .allows("1 2");
    }

    private static Trial<?> flags() {
        return Trial.of("word tearing, fields of one byte", Neighbours::new, 2)
                .actor(c -> {
                    c.first = true;
                    c.r1 = c.first ? 1 : 0;
                })
                .actor(c -> {
                    c.second = true;
                    c.r2 = c.second ? 1 : 0;
                })
                .allows("1 1");
    }

    private static Trial<?> shorts() {
        return Trial.of("word tearing, shorts", Neighbours::new, 2)
                .actor(c -> {
                    c.shorts[1] = 1;
                    c.r1 = c.shorts[1];
                })
                .actor(c -> {
                    c.shorts[2] = 2;
                    c.r2 = c.shorts[2];
                })
                .allows("1 2");
    }

    private static Trial<?> oneWinner() {
        return Trial.of("compareAndSet has one winner", 2)
                .actor(c -> c.r1 = Cells.X.compareAndSet(c, 0, 1) ? 1 : 0)
                .actor(c -> c.r2 = Cells.X.compareAndSet(c, 0, 2) ? 1 : 0)
                .allows("1 0", "0 1");
    }

    private static final class Sum extends Cells {
        @Override
        void settle() {
            r1 = x;
        }
    }

    private static Trial<?> weakIncrements() {
        return Trial.of("weakCompareAndSetPlain in a loop", Sum::new, 1)
                .actor(Atomicity::increment)
                .actor(Atomicity::increment)
                .actor(Atomicity::increment)
                .allows("3");
    }

    private static void increment(Cells c) {
        int seen;
        do {
            seen = (int) Cells.X.getOpaque(c);
        } while (!Cells.X.weakCompareAndSetPlain(c, seen, seen + 1));
    }

    private static Trial<?> addedAndOred() {
        return Trial.of("getAndAdd and getAndBitwiseOr", Sum::new, 1)
                .actor(c -> Cells.X.getAndBitwiseOr(c, 4))
                .actor(c -> Cells.X.getAndAddRelease(c, 1))
                .actor(c -> Cells.X.getAndBitwiseOrAcquire(c, 2))
                .allows("7");
    }

    private static Trial<?> elements() {
        return Trial.of("elements of an int array", Neighbours::new, 2)
                .actor(c -> {
                    INTS.setVolatile(c.ints, 0, 1);
                    c.r1 = (int) INTS.getVolatile(c.ints, 1);
                })
                .actor(c -> {
                    INTS.setVolatile(c.ints, 1, 1);
                    c.r2 = (int) INTS.getVolatile(c.ints, 0);
                })
                .allows("0 1", "1 0", "1 1");
    }

    private static Trial<?> wideElements() {
        return Trial.of("elements of a long array", Neighbours::new, 2)
                .actor(c -> c.r1 = LONGS.compareAndSet(c.longs, 1, 0L, -1L) ? 1 : 0)
                .actor(c -> c.r2 = kind((long) LONGS.getAcquire(c.longs, 1)))
                .allows("1 0", "1 1");
    }

    private static final AtomicIntegerFieldUpdater<Neighbours> UPDATER =
            AtomicIntegerFieldUpdater.newUpdater(Neighbours.class, "updated");

    private static Trial<?> updater() {
        return Trial.of("field updater", Neighbours::new, 2)
                .actor(c -> c.r1 = UPDATER.incrementAndGet(c))
                .actor(c -> c.r2 = UPDATER.incrementAndGet(c))
                .allows("1 2", "2 1");
    }

    private static Trial<?> counters() {
        return Trial.of("AtomicInteger", Neighbours::new, 2)
                .actor(c -> c.r1 = c.counter.updateAndGet(value -> value + 1))
                .actor(c -> c.r2 = c.counter.accumulateAndGet(1, Integer::sum))
                .allows("1 2", "2 1");
    }

    private static final class Added extends Cells {
        final LongAdder adder = new LongAdder();

        @Override
        void settle() {
            r1 = (int) adder.sum();
        }
    }

    private static Trial<?> adder() {
        return Trial.of("LongAdder", Added::new, 1)
                .actor(c -> c.adder.increment())
                .actor(c -> c.adder.increment())
                .actor(c -> c.adder.add(3))
                .allows("5");
    }

    private static final class Shared extends Cells {
        final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        final AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
    }

    private static Trial<?> oneMapping() {
        return Trial.of("ConcurrentHashMap.putIfAbsent has one winner", Shared::new, 2)
                .actor(c -> c.r1 = c.map.putIfAbsent("key", 1) == null ? 1 : 0)
                .actor(c -> c.r2 = c.map.computeIfAbsent("key", key -> 2) == 2 ? 1 : 0)
                .allows("1 0", "0 1");
    }

    private static Trial<?> oneTaker() {
        return Trial.of("ConcurrentLinkedQueue gives each element once", Shared::new, 3)
                .actor(c -> {
                    c.queue.add(1);
                    c.queue.add(2);
                    c.r3 = 1;
                })
                .actor(c -> c.r1 = taken(c))
                .actor(c -> c.r2 = taken(c))
                .allows("0 0 1", "1 0 1", "0 1 1", "1 2 1", "2 1 1");
    }

    private static int taken(Shared c) {
        Integer taken = c.queue.poll();
        return taken == null ? 0 : taken;
    }

    private static Trial<?> stamped() {
        return Trial.of("AtomicStampedReference", Shared::new, 2)
                .actor(c -> c.r1 = c.stamped.compareAndSet("a", "b", 0, 1) ? 1 : 0)
                .actor(c -> {
                    int[] stamp = new int[1];
                    String value = c.stamped.get(stamp);
                    c.r2 = value.equals("a") == (stamp[0] == 0) ? 1 : 0;
                })
                .allows("1 1");
    }

    private static Trial<?> incrementsUnderMonitor() {
        return Trial.of("increments under a monitor", Sum::new, 1)
                .actor(Atomicity::incrementLocked)
                .actor(Atomicity::incrementLocked)
                .actor(Atomicity::incrementLocked)
                .allows("3");
    }

    private static void incrementLocked(Cells c) {
        synchronized (c) {
            c.x++;
        }
    }

    private static final class Least extends Cells {
        final AtomicInteger least = new AtomicInteger(9);

        @Override
        void settle() {
            r1 = least.get();
        }
    }

    private static Trial<?> minimum() {
        return Trial.of("minimum by getAndAccumulate", Least::new, 1)
                .actor(c -> c.least.getAndAccumulate(5, Math::min))
                .actor(c -> c.least.getAndAccumulate(3, Math::min))
                .allows("3");
    }
}
