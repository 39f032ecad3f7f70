package ibrik.tools.suite;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Programs;
import ibrik.tools.output.Console;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Starts module `testing`: programs compared with HotSpot, hosted and on the metal, and random programs hosted.
public final class ComparisonSuites {
    /// Every run in it has a limit of its own; this ends the suites if they hang. The longest, all programs in stress
    /// mode on emulated machines, takes about an hour.
    private static final Duration LIMIT = Duration.ofHours(3);

    private final Installation installation;
    private final Console console;

    public ComparisonSuites(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// Runs the suites; their output is ours, and their last tally counts.
    ///
    /// @param mainClass the suite's class
    Tally run(String mainClass, List<String> words) {
        Process process = start(mainClass, words);
        Thread killer = Thread.ofVirtual().start(() -> Programs.await(process, LIMIT));
        Tally tally = null;
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Tally stated = Tally.parseOrNull(line);
                tally = stated == null ? tally : stated;
                if (stated == null) {
                    console.err().println(line);
                }
            }
        } catch (IOException ended) {
            console.notice("the suites were stopped: " + ended.getMessage());
        }
        int status = Programs.await(process, Duration.ofSeconds(10));
        killer.interrupt();
        if (tally == null || status != 0 && tally.failed() == 0) {
            console.notice("the suites ended with status " + status + " and without a good last line");
            return (tally == null ? Tally.NONE : tally).plus(new Tally(0, 1));
        }
        return tally;
    }

    private Process start(String mainClass, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // As the launcher has it.
                "-XX:TieredStopAtLevel=1",
                "-Xmx8g",
                "-Xss16m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dibrik.home=" + installation.root(),
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local", ""),
                "-cp",
                classPath(),
                mainClass));
        command.addAll(words);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(installation.root().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            return process;
        } catch (IOException failure) {
            throw Failure.host("java", "Java could not be started (" + failure.getMessage() + ")", "check the JDK");
        }
    }

    /// Lets the suites end their own guests, then makes sure.
    private static void stop(Process process) {
        process.destroy();
        Programs.await(process, Duration.ofSeconds(5));
    }

    /// As Maven wrote it down when it compiled the module, without LLVM's jar, which is not for the class path.
    private String classPath() {
        Path target = installation.root().resolve("testing").resolve("target");
        try {
            String libraries = Arrays.stream(
                            Files.readString(target.resolve("class-path.txt")).split(File.pathSeparator))
                    .filter(entry -> !entry.contains("bytedeco"))
                    .collect(Collectors.joining(File.pathSeparator));
            return target.resolve("classes") + File.pathSeparator + libraries;
        } catch (IOException failure) {
            throw Failure.host("not-compiled", "module testing is not compiled", "run `ibrik test` without options");
        }
    }
}
