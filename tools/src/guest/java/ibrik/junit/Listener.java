package ibrik.junit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Tells how each test goes.
final class Listener implements TestExecutionListener {
    private final Records records;
    private final Watch watch;
    private final String testClass;
    private final Map<String, Long> starts = new ConcurrentHashMap<>();

    Listener(Records records, Watch watch, String testClass) {
        this.records = records;
        this.watch = watch;
        this.testClass = testClass;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        starts.put(test.getUniqueId(), System.nanoTime());
        if (test.isTest()) {
            watch.begin(test.getUniqueId());
            records.write("begin", test.getUniqueId(), Done.markOf(test.getUniqueId()), classOf(test), nameOf(test));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        records.write(
                "skip", test.getUniqueId(), Done.markOf(test.getUniqueId()), classOf(test), nameOf(test), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        watch.end(test.getUniqueId());
        long start = starts.remove(test.getUniqueId());
        Throwable wrong = result.getThrowable().orElse(null);
        // A container that went well has nothing to tell: its tests do.
        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            records.write(
                    test.isTest() ? "end" : "broken",
                    test.getUniqueId(),
                    Done.markOf(test.getUniqueId()),
                    classOf(test),
                    nameOf(test),
                    result.getStatus().name(),
                    Long.toString((System.nanoTime() - start) / 1_000),
                    wrong instanceof AssertionError ? "failure" : "error",
                    wrong == null ? "" : wrong.getClass().getName(),
                    wrong == null ? "" : wrong.getMessage(),
                    wrong == null ? "" : traceOf(wrong));
        }
    }

    private String classOf(TestIdentifier test) {
        return switch (test.getSource().orElse(null)) {
            case MethodSource method -> method.getClassName();
            case ClassSource type -> type.getClassName();
            case null, default -> testClass;
        };
    }

    private static String nameOf(TestIdentifier test) {
        String name = test.getLegacyReportingName();
        // As Surefire has it.
        return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    }

    static String traceOf(Throwable wrong) {
        StringWriter text = new StringWriter();
        wrong.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
