import java.util.concurrent.atomic.AtomicInteger;

/// Classes that two threads initialise at once: each runs its initialiser once, and both threads see what it set.
final class Classes {
    static final int COUNT = 24;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger[] RUNS = new AtomicInteger[COUNT];

    static {
        for (int number = 0; number < COUNT; number++) {
            RUNS[number] = new AtomicInteger();
        }
    }

    private Classes() {}

    /// The class that belongs to one iteration.
    static final class Use extends Cells {
        final int number = NEXT.getAndIncrement() % COUNT;

        @Override
        void settle() {
            r3 = RUNS[number].get();
        }
    }

    static int initialise(int number) {
        RUNS[number].incrementAndGet();
        Thread.yield();
        return 1;
    }

    static int value(int number) {
        return switch (number) {
            case 0 -> C0.value;
            case 1 -> C1.value;
            case 2 -> C2.value;
            case 3 -> C3.value;
            case 4 -> C4.value;
            case 5 -> C5.value;
            case 6 -> C6.value;
            case 7 -> C7.value;
            case 8 -> C8.value;
            case 9 -> C9.value;
            case 10 -> C10.value;
            case 11 -> C11.value;
            case 12 -> C12.value;
            case 13 -> C13.value;
            case 14 -> C14.value;
            case 15 -> C15.value;
            case 16 -> C16.value;
            case 17 -> C17.value;
            case 18 -> C18.value;
            case 19 -> C19.value;
            case 20 -> C20.value;
            case 21 -> C21.value;
            case 22 -> C22.value;
            default -> C23.value;
        };
    }

    private static final class C0 {
        static int value;

        static {
            value = initialise(0);
        }
    }

    private static final class C1 {
        static int value;

        static {
            value = initialise(1);
        }
    }

    private static final class C2 {
        static int value;

        static {
            value = initialise(2);
        }
    }

    private static final class C3 {
        static int value;

        static {
            value = initialise(3);
        }
    }

    private static final class C4 {
        static int value;

        static {
            value = initialise(4);
        }
    }

    private static final class C5 {
        static int value;

        static {
            value = initialise(5);
        }
    }

    private static final class C6 {
        static int value;

        static {
            value = initialise(6);
        }
    }

    private static final class C7 {
        static int value;

        static {
            value = initialise(7);
        }
    }

    private static final class C8 {
        static int value;

        static {
            value = initialise(8);
        }
    }

    private static final class C9 {
        static int value;

        static {
            value = initialise(9);
        }
    }

    private static final class C10 {
        static int value;

        static {
            value = initialise(10);
        }
    }

    private static final class C11 {
        static int value;

        static {
            value = initialise(11);
        }
    }

    private static final class C12 {
        static int value;

        static {
            value = initialise(12);
        }
    }

    private static final class C13 {
        static int value;

        static {
            value = initialise(13);
        }
    }

    private static final class C14 {
        static int value;

        static {
            value = initialise(14);
        }
    }

    private static final class C15 {
        static int value;

        static {
            value = initialise(15);
        }
    }

    private static final class C16 {
        static int value;

        static {
            value = initialise(16);
        }
    }

    private static final class C17 {
        static int value;

        static {
            value = initialise(17);
        }
    }

    private static final class C18 {
        static int value;

        static {
            value = initialise(18);
        }
    }

    private static final class C19 {
        static int value;

        static {
            value = initialise(19);
        }
    }

    private static final class C20 {
        static int value;

        static {
            value = initialise(20);
        }
    }

    private static final class C21 {
        static int value;

        static {
            value = initialise(21);
        }
    }

    private static final class C22 {
        static int value;

        static {
            value = initialise(22);
        }
    }

    private static final class C23 {
        static int value;

        static {
            value = initialise(23);
        }
    }
}
