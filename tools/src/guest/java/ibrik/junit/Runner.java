package ibrik.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs the tests of an image; `ibrik test-jar` generates the class that starts it with their names.
///
/// Arguments: the place in the list of the class to begin with, how many milliseconds a test may take, and marks of
/// tests of that class that are done.
public final class Runner {
    private final Records records;
    private final Watch watch;

    private Runner(Records records, Watch watch) {
        this.records = records;
        this.watch = watch;
    }

    /// @param classes binary names
    public static void run(String[] classes, String[] words) {
        Records records = new Records(new FileOutputStream(FileDescriptor.out));
        int first = Integer.parseInt(words[0]);
        Runner runner = new Runner(records, new Watch(records, Duration.ofMillis(Long.parseLong(words[1]))));
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(records.stream("out"));
        System.setErr(records.stream("err"));
        try (LauncherSession session = LauncherFactory.openSession()) {
            Launcher launcher = session.getLauncher();
            for (int i = first; i < classes.length; i++) {
                runner.runClass(launcher, i, classes[i], Done.of(i == first && words.length > 2 ? words[2] : ""));
            }
        }
        runner.watch.beginClass("");
        System.setOut(out);
        System.setErr(err);
        records.write("finished");
        // Threads that tests left running hold nobody up.
        System.exit(0);
    }

    private void runClass(Launcher launcher, int place, String name, Done done) {
        records.write("class", Integer.toString(place), name);
        watch.beginClass(name);
        try {
            Class<?> type = Class.forName(name, false, Runner.class.getClassLoader());
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(type))
                    .filters(done)
                    .build();
            launcher.execute(request, new Listener(records, watch, name));
        } catch (Throwable wrong) {
            records.write(
                    "broken",
                    name,
                    "",
                    name,
                    name,
                    "FAILED",
                    "0",
                    "error",
                    wrong.getClass().getName(),
                    wrong.getMessage(),
                    Listener.traceOf(wrong));
        } finally {
            System.out.flush();
            System.err.flush();
        }
    }
}
