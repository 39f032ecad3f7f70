import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// What a thread sees of an object that another one has made.
final class Publication {
    private Publication() {}

    static List<Trial<?>> trials() {
        return List.of(
                finalFields(), finalArray(), plainFields(), releasedFields(), text(), boxed(), checkedTwice(),
                checkedTwicePlainly(), startAndJoin(), interruption(), reference(), lambda(), initialisation());
    }

    /// Two values that a constructor sets: seen as 0 only where nothing forbids it.
    private static final class Pair {
        final int first;
        final int[] rest;
        int open;

        Pair() {
            first = 1;
            rest = new int[] {2, 3};
            open = 4;
        }
    }

    private static Trial<?> finalFields() {
        return Trial.of("final field behind a race", 1)
                .actor(c -> c.reference = new Pair())
                .actor(c -> c.r1 = c.reference instanceof Pair pair ? 1 + pair.first : 0)
                .allows("0", "2");
    }

    private static Trial<?> finalArray() {
        return Trial.of("array of a final field behind a race", 2)
                .actor(c -> c.reference = new Pair())
                .actor(c -> {
                    if (c.reference instanceof Pair pair) {
                        c.r1 = pair.rest[0];
                        c.r2 = pair.rest[1];
                    }
                })
                .allows("0 0", "2 3");
    }

    /// May be 0 by the model. An object's class and its zeroes are there in any case: nothing else ever.
    private static Trial<?> plainFields() {
        return Trial.of("field that is not final behind a race", 1)
                .actor(c -> c.reference = new Pair())
                .actor(c -> c.r1 = c.reference instanceof Pair pair ? 1 + pair.open : 0)
                .allows("0", "1", "5");
    }

    private static Trial<?> releasedFields() {
        return Trial.of("field behind setRelease", 1)
                .actor(c -> Cells.REFERENCE.setRelease(c, new Pair()))
                .actor(c -> c.r1 = Cells.REFERENCE.getAcquire(c) instanceof Pair pair ? 1 + pair.open : 0)
                .allows("0", "5");
    }

    private static Trial<?> text() {
        return Trial.of("string behind a race", 2)
                .actor(c -> c.reference = new StringBuilder("a").append(c.z).toString())
                .actor(c -> {
                    if (c.reference instanceof String string) {
                        c.r1 = string.length();
                        c.r2 = string.hashCode() == "a0".hashCode() ? 1 : 2;
                    }
                })
                .allows("0 0", "2 1");
    }

    private static Trial<?> boxed() {
        return Trial.of("boxed number behind a race", 1)
                .actor(c -> c.reference = Integer.valueOf(1000 + c.z))
                .actor(c -> c.r1 = c.reference instanceof Integer number ? number - 999 : 0)
                .allows("0", "1");
    }

    private static final class Lazily extends Cells {
        private volatile Pair instance;
        private Pair plain;

        Pair instance() {
            Pair seen = instance;
            if (seen == null) {
                synchronized (this) {
                    seen = instance;
                    if (seen == null) {
                        seen = new Pair();
                        instance = seen;
                        z++;
                    }
                }
            }
            return seen;
        }

        /// Without `volatile` it is right for what final fields reach, if it is read once.
        Pair plainInstance() {
            Pair seen = plain;
            if (seen == null) {
                synchronized (this) {
                    seen = plain;
                    if (seen == null) {
                        seen = new Pair();
                        plain = seen;
                    }
                }
            }
            return seen;
        }

        @Override
        void settle() {
            r3 = z;
        }
    }

    private static Trial<?> checkedTwice() {
        return Trial.of("double-checked locking", Lazily::new, 3)
                .actor(c -> c.r1 = c.instance().open)
                .actor(c -> c.r2 = c.instance().open)
                .allows("4 4 1");
    }

    private static Trial<?> checkedTwicePlainly() {
        return Trial.of("double-checked locking without volatile, final fields", Lazily::new, 2)
                .actor(c -> c.r1 = c.plainInstance().first)
                .actor(c -> c.r2 = c.plainInstance().rest[1])
                .allows("1 3");
    }

    /// A thread knows what its starter did, and who joins it what it did.
    private static Trial<?> startAndJoin() {
        return Trial.of("start and join", 2)
                .actor(c -> {
                    c.x = 1;
                    Thread thread = new Thread(() -> {
                        c.r1 = c.x;
                        c.y = 2;
                    });
                    thread.start();
                    join(thread);
                    c.r2 = c.y;
                })
                .actor(c -> c.z = 1)
                .allows("1 2")
                .slow(500);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static final class Interrupted extends Cells {
        final AtomicReference<Thread> reader = new AtomicReference<>();
    }

    /// Who finds out that it was interrupted knows what the other did before.
    private static Trial<?> interruption() {
        return Trial.of("interruption", Interrupted::new, 1)
                .actor(c -> {
                    c.reader.set(Thread.currentThread());
                    while (!Thread.interrupted()) {
                        Thread.onSpinWait();
                    }
                    c.r1 = c.x;
                })
                .actor(c -> {
                    c.x = 1;
                    Thread thread = c.reader.get();
                    while (thread == null) {
                        Thread.onSpinWait();
                        thread = c.reader.get();
                    }
                    thread.interrupt();
                })
                .allows("1")
                .slow(50);
    }

    private static Trial<?> reference() {
        return Trial.of("reference that is exchanged", 2)
                .actor(c -> {
                    Pair pair = new Pair();
                    pair.open = 7;
                    c.r1 = Cells.REFERENCE.compareAndSet(c, null, pair) ? 1 : 0;
                })
                .actor(c -> c.r2 = Cells.REFERENCE.getAndSet(c, "other") instanceof Pair pair ? pair.open : 0)
                .allows("1 7", "1 0", "0 0");
    }

    private static Trial<?> lambda() {
        return Trial.of("captured value behind a race", 1)
                .actor(c -> {
                    int captured = c.z + 6;
                    c.reference = (java.util.function.IntSupplier) () -> captured;
                })
                .actor(c -> c.r1 = c.reference instanceof java.util.function.IntSupplier value ? value.getAsInt() : 0)
                .allows("0", "6");
    }

    private static Trial<?> initialisation() {
        return Trial.of("class initialisation by two threads", Classes.Use::new, 3)
                .actor(c -> c.r1 = Classes.value(c.number))
                .actor(c -> c.r2 = Classes.value(c.number))
                .allows("1 1 1")
                .atMost(Classes.COUNT);
    }
}
