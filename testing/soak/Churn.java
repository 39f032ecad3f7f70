import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Maps whose entries come and go, so that collections run all the time; each value knows what it must hold.
final class Churn extends Work {
    private static final int THREADS = 2;
    private static final int KEYS = 4096;

    private record Value(int key, long[] content, WeakReference<long[]> weak) {
        static Value of(int key, int length) {
            long[] content = new long[length];
            for (int index = 0; index < length; index++) {
                content[index] = (long) key * 31 + index;
            }
            return new Value(key, content, new WeakReference<>(content));
        }

        boolean isWhole() {
            for (int index = 0; index < content.length; index++) {
                if (content[index] != (long) key * 31 + index) {
                    return false;
                }
            }
            return weak.get() == content;
        }
    }

    private final Map<Integer, Value> shared = new ConcurrentHashMap<>();

    Churn(AtomicBoolean ends) {
        super("collections", ends);
    }

    @Override
    void start(SplittableRandom random) {
        for (int number = 0; number < THREADS; number++) {
            SplittableRandom own = random.split();
            thread("churner " + number, () -> churn(own));
        }
    }

    private void churn(SplittableRandom random) {
        Map<Integer, Value> mine = new HashMap<>();
        while (!ends()) {
            int key = random.nextInt(KEYS);
            Map<Integer, Value> map = random.nextBoolean() ? mine : shared;
            Value old = map.put(key, Value.of(key, random.nextInt(1, 64)));
            check(old == null || old.key == key && old.isWhole(), "a value has changed");
            if (random.nextInt(4) == 0) {
                Value gone = map.remove(random.nextInt(KEYS));
                check(gone == null || gone.isWhole(), "a value that was removed has changed");
            }
            steps.incrementAndGet();
        }
        mine.values().forEach(value -> check(value.isWhole(), "a value has changed"));
    }

    @Override
    String mismatch() {
        return shared.values().stream().allMatch(Value::isWhole) ? null : "a shared value has changed";
    }
}
