import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A bounded buffer by `synchronized`, `wait` and `notify` with the least that is right, so that one lost wake-up stops it.
final class Buffer extends Work {
    private static final int PLACES = 4;
    private static final int PAIRS = 3;

    private final long[] places = new long[PLACES];
    private final AtomicLong put = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private int first;
    private int count;

    Buffer(AtomicBoolean ends) {
        super("monitors", ends);
    }

    @Override
    void start(SplittableRandom random) {
        for (int pair = 0; pair < PAIRS; pair++) {
            SplittableRandom own = random.split();
            thread("producer " + pair, () -> produce(own));
            thread("consumer " + pair, this::consume);
        }
    }

    private void produce(SplittableRandom random) throws InterruptedException {
        while (!ends()) {
            long value = random.nextLong(1, 1000);
            put(value);
            put.addAndGet(value);
        }
        put(0);
    }

    private void consume() throws InterruptedException {
        for (long value = take(); value != 0; value = take()) {
            taken.addAndGet(value);
            steps.incrementAndGet();
        }
    }

    private synchronized void put(long value) throws InterruptedException {
        while (count == PLACES) {
            wait();
        }
        places[(first + count) % PLACES] = value;
        count++;
        notifyAll();
    }

    private synchronized long take() throws InterruptedException {
        while (count == 0) {
            wait();
        }
        long value = places[first];
        first = (first + 1) % PLACES;
        count--;
        notifyAll();
        return value;
    }

    @Override
    String mismatch() {
        return put.get() == taken.get() ? null : put + " put, " + taken + " taken";
    }
}
