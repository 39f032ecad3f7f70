// large: hosted 512 300000
// large: metal 128 20000
package pressure;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Resources that their users forget to close are closed after they have gone, each once, whether they were closed by
 * hand or not. Argument: their number.
 */
public class Resources {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final AtomicInteger CLOSED_TWICE = new AtomicInteger();

    private static final class Closing implements Runnable {
        private boolean closed;

        @Override
        public void run() {
            if (closed) CLOSED_TWICE.incrementAndGet();
            closed = true;
            OPEN.decrementAndGet();
        }
    }

    private static final class Resource implements AutoCloseable {
        final byte[] buffer = new byte[256];
        private final Cleaner.Cleanable cleanable = CLEANER.register(this, new Closing());

        Resource() {
            OPEN.incrementAndGet();
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    private static int use(int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            if (i % 4 == 0) {
                try (Resource resource = new Resource()) {
                    sum += resource.buffer.length;
                }
            } else {
                sum += new Resource().buffer.length;
            }
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        Resource kept = new Resource();
        System.out.println(use(count));
        // A word left on a stack may keep a few.
        for (int attempt = 0; attempt < 500 && OPEN.get() > 10; attempt++) {
            System.gc();
            Thread.sleep(10);
        }
        System.out.println(OPEN.get() >= 1 && OPEN.get() <= 10 ? "closed" : OPEN.get() + " open");
        System.out.println(CLOSED_TWICE.get() + " closed twice, kept " + kept.buffer.length);
        kept.close();
        kept.close();
        System.out.println(CLOSED_TWICE.get());
    }
}
