package ibrik.testing.random;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.Pipeline;
import ibrik.compiler.Progress;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs programs on HotSpot and as an image, many in one image, and says which differ.
final class Comparison {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    /// A graph of a big method is walked by recursion in places: as much stack as the launcher gives the tools.
    private static final long STACK_BYTES = 64L << 20;

    /// Against what HotSpot is held.
    enum Rival {
        /// An image of the quick pipeline.
        HOSTED,
        /// An image with all optimisations.
        HOSTED_RELEASE,
        /// HotSpot's interpreter: finds programs that are not deterministic.
        INTERPRETER
    }

    /// What two runs of a program printed.
    record Difference(Program program, String expected, String actual) {
        /// The first line that differs, from both sides.
        String summary() {
            List<String> left = expected.lines().toList();
            List<String> right = actual.lines().toList();
            int line = 0;
            while (line < Math.min(left.size(), right.size()) && left.get(line).equals(right.get(line))) {
                line++;
            }
            return "line " + (line + 1) + ": expected " + lineOf(left, line) + ", got " + lineOf(right, line);
        }

        private static String lineOf(List<String> lines, int line) {
            return line < lines.size() ? "<" + lines.get(line) + ">" : "nothing more";
        }
    }

    private final Installation installation;
    private final Rival rival;
    private final Path state;

    Comparison(Installation installation, Rival rival) {
        this.installation = installation;
        this.rival = rival;
        this.state = installation.stateFolder("random");
    }

    Path state() {
        return state;
    }

    /// The programs whose output is not HotSpot's.
    ///
    /// @throws IllegalStateException if `javac` refuses one: the generator is at fault
    List<Difference> differences(List<Program> programs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(state, "batch");
        try {
            Optional<String> refusal = Sources.compile(programs, folder.resolve("classes"));
            if (refusal.isPresent()) {
                throw new IllegalStateException(refusal.get());
            }
            return compare(programs, folder, Sources.DISPATCHER);
        } finally {
            delete(folder);
        }
    }

    /// As [#differences], with the program's own main class in place of the dispatcher.
    List<Difference> differencesAlone(Program program) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(state, "alone");
        try {
            Optional<String> refusal = Sources.compile(List.of(program), folder.resolve("classes"));
            if (refusal.isPresent()) {
                throw new IllegalStateException(refusal.get());
            }
            return compare(List.of(program), folder, program.name() + ".Main");
        } finally {
            delete(folder);
        }
    }

    private List<Difference> compare(List<Program> programs, Path folder, String main)
            throws IOException, InterruptedException {
        List<String> expected =
                new Traces(hotSpot(folder, main, List.of()), LIMIT, folder.resolve("hotspot")).of(programs);
        Optional<String> failure = rival == Rival.INTERPRETER ? Optional.empty() : build(folder, main);
        if (failure.isPresent()) {
            return divide(programs, expected, failure.get());
        }
        List<String> actual = new Traces(rivalCommand(folder, main), LIMIT, folder.resolve("rival")).of(programs);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                differences.add(new Difference(programs.get(i), expected.get(i), actual.get(i)));
            }
        }
        return differences;
    }

    /// A batch that cannot be built is halved until the programs at fault are alone.
    private List<Difference> divide(List<Program> programs, List<String> expected, String failure)
            throws IOException, InterruptedException {
        if (programs.size() == 1) {
            return List.of(new Difference(programs.getFirst(), expected.getFirst(), "does not build: " + failure));
        }
        List<Difference> differences = new ArrayList<>(differences(programs.subList(0, programs.size() / 2)));
        differences.addAll(differences(programs.subList(programs.size() / 2, programs.size())));
        return differences;
    }

    private static List<String> hotSpot(Path folder, String main, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // WHY: without the option, hot code throws exceptions that were made before and have no message.
        command.addAll(List.of("-XX:-OmitStackTraceInFastThrow", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", folder.resolve("classes").toString(), main));
        return command;
    }

    private List<String> rivalCommand(Path folder, String main) {
        return rival == Rival.INTERPRETER
                ? hotSpot(folder, main, List.of("-Xint"))
                : List.of(image(folder).toString(), "-Xmx256m", "--");
    }

    private static Path image(Path folder) {
        return folder.resolve("image.elf").toAbsolutePath();
    }

    private Optional<String> build(Path folder, String main) throws InterruptedException {
        BuildRequest request = new BuildRequest(
                List.of(folder.resolve("classes")),
                main,
                Target.HOSTED,
                rival == Rival.HOSTED_RELEASE,
                image(folder),
                installation.cache(),
                installation.root(),
                StartSettings.USUAL,
                Optional.empty(),
                false,
                false);
        List<Optional<String>> failure = new ArrayList<>();
        Thread builder = new Thread(null, () -> failure.add(failure(request)), "build", STACK_BYTES);
        builder.start();
        builder.join();
        return failure.isEmpty() ? Optional.of("the build died") : failure.getFirst();
    }

    private static Optional<String> failure(BuildRequest request) {
        try {
            BuildResult result = Pipeline.build(request, Progress.SILENT);
            return result.succeeded()
                    ? Optional.empty()
                    : Optional.of(result.problems().stream()
                            .map(problem -> problem.what() + " " + problem.callPath())
                            .collect(Collectors.joining("\n")));
        } catch (RuntimeException | StackOverflowError | AssertionError bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            return Optional.of(trace.toString());
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Groups of at most `size`, in order.
    static List<List<Program>> batches(List<Program> programs, int size) {
        Map<Integer, List<Program>> batches = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            batches.computeIfAbsent(i / size, number -> new ArrayList<>()).add(programs.get(i));
        }
        return List.copyOf(batches.values());
    }
}
