import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/// Values through three queues of `java.util.concurrent`, one behind the other, with timed waits.
final class Queues extends Work {
    private static final Long END = -1L;

    private final BlockingQueue<Long> first = new ArrayBlockingQueue<>(16);
    private final LinkedTransferQueue<Long> second = new LinkedTransferQueue<>();
    private final BlockingQueue<Long> third = new SynchronousQueue<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();

    Queues(AtomicBoolean ends) {
        super("queues", ends);
    }

    @Override
    void start(SplittableRandom random) {
        thread("source", () -> {
            while (!ends()) {
                Long value = random.nextLong(1000);
                first.put(value);
                sent.add(value);
            }
            first.put(END);
        });
        thread("first to second", () -> {
            for (Long value = taken(first); !value.equals(END); value = taken(first)) {
                second.transfer(value);
            }
            second.put(END);
        });
        thread("second to third", () -> {
            for (Long value = taken(second); !value.equals(END); value = taken(second)) {
                third.put(value);
            }
            third.put(END);
        });
        thread("sink", () -> {
            for (Long value = taken(third); !value.equals(END); value = taken(third)) {
                received.add(value);
                steps.incrementAndGet();
            }
        });
    }

    private static Long taken(BlockingQueue<Long> queue) throws InterruptedException {
        Long value = queue.poll(1, TimeUnit.MILLISECONDS);
        return value == null ? queue.take() : value;
    }

    @Override
    String mismatch() {
        return sent.sum() == received.sum() ? null : sent + " sent, " + received + " received";
    }
}
