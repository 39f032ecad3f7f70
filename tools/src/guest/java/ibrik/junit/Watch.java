package ibrik.junit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ends the guest if a test takes too long, or a class outside of its tests, after telling which one and where its
/// threads are.
final class Watch {
    /// The status of timeout(1).
    private static final int STATUS = 124;

    private final Records records;
    private final Duration limit;
    private final Map<String, Long> running = new ConcurrentHashMap<>();
    private volatile String testClass = "";
    private volatile long lastEvent;

    Watch(Records records, Duration limit) {
        this.records = records;
        this.limit = limit;
        Thread.ofPlatform().daemon().name("ibrik-watch").start(this::look);
    }

    void beginClass(String name) {
        testClass = name;
        lastEvent = System.nanoTime();
    }

    void begin(String test) {
        running.put(test, System.nanoTime());
    }

    /// A test or a container has ended.
    void end(String test) {
        running.remove(test);
        lastEvent = System.nanoTime();
    }

    private void look() {
        try {
            for (; ; ) {
                Thread.sleep(Math.min(1_000, limit.toMillis()));
                running.forEach(this::judge);
                if (running.isEmpty() && !testClass.isEmpty()) {
                    judge(testClass, lastEvent);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(String test, long start) {
        if (System.nanoTime() - start > limit.toNanos()) {
            records.write("late", test, Long.toString(limit.toMillis()), stacks());
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static String stacks() {
        StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            text.append('"').append(thread.getName()).append("\"\n");
            for (StackTraceElement frame : frames) {
                text.append("\tat ").append(frame).append('\n');
            }
        });
        return text.toString();
    }
}
