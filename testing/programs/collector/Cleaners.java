package collector;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicInteger;

/** Actions of a Cleaner run once: by hand, or after the object has gone. */
public class Cleaners {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicInteger CLEANED = new AtomicInteger();

    private static final class Resource implements AutoCloseable {
        private final Cleaner.Cleanable cleanable;

        Resource() {
            cleanable = CLEANER.register(this, CLEANED::incrementAndGet);
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    private static void open(int count) {
        for (int i = 0; i < count; i++) {
            new Resource();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        try (Resource resource = new Resource()) {
            System.out.println(resource != null);
        }
        System.out.println(CLEANED.get());
        open(1000);
        for (int attempt = 0; attempt < 100 && CLEANED.get() < 990; attempt++) {
            System.gc();
            Thread.sleep(10);
        }
        System.out.println(CLEANED.get() >= 990 ? "cleaned" : "only " + CLEANED.get());
    }
}
