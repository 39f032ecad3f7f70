package ibrik.junit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ends the guest if a test takes too long, after telling which one and where its threads are.
final class Watch {
    /// The status of timeout(1).
    private static final int STATUS = 124;

    private final Records records;
    private final Duration limit;
    private final Map<String, Long> running = new ConcurrentHashMap<>();

    Watch(Records records, Duration limit) {
        this.records = records;
        this.limit = limit;
        Thread.ofPlatform().daemon().name("ibrik-watch").start(this::look);
    }

    void begin(String test) {
        running.put(test, System.nanoTime());
    }

    void end(String test) {
        running.remove(test);
    }

    private void look() {
        try {
            for (; ; ) {
                Thread.sleep(Math.min(1_000, limit.toMillis()));
                running.forEach(this::judge);
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
