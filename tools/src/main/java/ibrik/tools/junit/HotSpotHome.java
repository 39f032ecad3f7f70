package ibrik.tools.junit;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.BoundProcess;
import ibrik.tools.host.UserEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The JDK that builds images runs the tests, for comparison.
///
/// @param classPath  with the runner
/// @param properties system properties
/// @param limit      how long it may run
public record HotSpotHome(List<Path> classPath, Map<String, String> properties, Duration limit) implements TestHome {
    private static final Duration AFTER_END = Duration.ofSeconds(10);

    @Override
    public int run(List<String> words, OutputStream out, OutputStream errors) {
        ProcessBuilder builder =
                new ProcessBuilder(command(words)).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        UserEnvironment.restore(builder.environment());
        try (BoundProcess bound = BoundProcess.start(builder)) {
            Process process = bound.process();
            List<Thread> readers = List.of(
                    Thread.ofVirtual().start(() -> pass(process.getErrorStream(), errors)),
                    Thread.ofVirtual().start(() -> pass(process.getInputStream(), out)));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Failure.guest(
                        ExitStatus.TIMEOUT,
                        "timeout",
                        "HotSpot did not end within " + limit.toSeconds() + " s",
                        "give it more time by --timeout");
            }
            for (Thread reader : readers) {
                // A process that a test has started may keep the pipe open.
                reader.join(AFTER_END);
            }
            return process.exitValue();
        } catch (IOException failure) {
            throw Failure.host("java", "java could not be started (" + failure.getMessage() + ")", "check the JDK");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return ExitStatus.GUEST;
        }
    }

    private List<String> command(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-ea");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(RunnerClasses.MAIN);
        command.addAll(words);
        return command;
    }

    private static void pass(InputStream from, OutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException ended) {
            // The process was killed.
        }
    }
}
