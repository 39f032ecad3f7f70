package ibrik.testing.mutants;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.Pipeline;
import ibrik.compiler.Progress;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.compiler.problem.Problem;
import ibrik.testing.run.ChildProcess;
import ibrik.testing.run.Outcome;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tries a batch of mutants on HotSpot, then in one image. What stops the build is taken out until the rest builds.
final class Trial {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long BUILD_LIMIT_MILLISECONDS = 240_000;
    private static final long STACK_BYTES = 64L << 20;

    private final Installation installation;
    private final Path folder;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private List<Mutant> left;
    private int rounds;

    /// @param folder to be filled
    Trial(Installation installation, Path folder, List<Mutant> mutants) {
        this.installation = installation;
        this.folder = folder;
        this.left = List.copyOf(mutants);
    }

    List<Verdict> run() throws IOException, InterruptedException {
        runOnHotSpot();
        while (!left.isEmpty() && !runAsImage()) {
            rounds++;
        }
        return verdicts;
    }

    private Path write() throws IOException {
        Path classes = folder.resolve("classes" + rounds++);
        Driver.write(left, classes);
        return classes;
    }

    private void runOnHotSpot() throws IOException, InterruptedException {
        boolean ended = false;
        while (!ended && !left.isEmpty()) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            // A stack and a heap as the image has them; the collector that starts fastest.
            Outcome outcome = runProgram(List.of(
                    java,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx256m",
                    "-cp",
                    write().toString(),
                    Driver.NAME));
            expected.putAll(Driver.sections(new String(outcome.output(), StandardCharsets.UTF_8)));
            ended = !outcome.timedOut() && outcome.status() == 0;
            if (!ended) {
                settle(last(), Verdict.Kind.ENDLESS, "status " + outcome.status());
            }
        }
    }

    private Mutant last() {
        String name = List.copyOf(expected.keySet()).getLast();
        return left.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Outcome runProgram(List<String> command) throws IOException, InterruptedException {
        return ChildProcess.run(command, Map.of("LC_ALL", "C.UTF-8"), "", false, LIMIT, folder.resolve("run"));
    }

    private void settle(Mutant mutant, Verdict.Kind kind, String detail) {
        verdicts.add(new Verdict(mutant, kind, detail));
        left = left.stream().filter(each -> each != mutant).toList();
    }

    /// @return whether all is settled
    private boolean runAsImage() throws IOException, InterruptedException {
        Path image = folder.resolve("image");
        Optional<List<Verdict>> stopped = build(write(), image);
        if (stopped.isPresent()) {
            stopped.get().forEach(verdict -> settle(verdict.mutant(), verdict.kind(), verdict.detail()));
            return false;
        }
        Outcome outcome = runProgram(List.of(image.toString(), "-Xmx256m", "--"));
        var actual = Driver.sections(new String(outcome.output(), StandardCharsets.UTF_8));
        boolean ended = !outcome.timedOut() && outcome.status() == 0;
        String lastOne = actual.isEmpty() ? "" : List.copyOf(actual.keySet()).getLast();
        for (Mutant mutant : left) {
            String here = actual.get(mutant.name());
            String there = expected.get(mutant.name());
            if (!ended && mutant.name().equals(lastOne)) {
                String errors = new String(outcome.errors(), StandardCharsets.UTF_8);
                settle(mutant, Verdict.Kind.CRASH, "the image ended with " + outcome.status() + " " + errors);
            } else if (here != null) {
                settle(mutant, compare(there.strip(), here.strip()), "<" + there + "> <" + here + ">");
            }
        }
        return left.isEmpty();
    }

    private static Verdict.Kind compare(String there, String here) {
        return there.equals(here) ? Verdict.Kind.SAME : Verdict.Kind.DIFFERENT;
    }

    // ---- building ---------------------------------------------------------------------------------------------

    /// Those that stopped the build; empty if there is an image.
    private Optional<List<Verdict>> build(Path classes, Path image) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Optional<String> trace = traceOf(classes, image, problems);
        if (trace.isPresent()) {
            return Optional.of(suspects(trace.get()).stream()
                    .map(each -> new Verdict(each, Verdict.Kind.CRASH, trace.get()))
                    .toList());
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(refused(problems));
    }

    /// The trace of a bug of the build; it may find problems, or come to an image.
    private Optional<String> traceOf(Path classes, Path image, List<Problem> problems) throws InterruptedException {
        var request = new BuildRequest(
                List.of(classes),
                Driver.NAME,
                Target.HOSTED,
                false,
                image,
                installation.cache(),
                installation.root(),
                StartSettings.USUAL,
                Optional.empty(),
                false,
                false);
        String[] trace = {"no end"};
        Thread builder = new Thread(null, () -> trace[0] = build(request, problems), "build", STACK_BYTES);
        builder.setDaemon(true);
        builder.start();
        builder.join(BUILD_LIMIT_MILLISECONDS);
        return Optional.ofNullable(trace[0]);
    }

    /// The trace of a bug, or null.
    private static String build(BuildRequest request, List<Problem> problems) {
        try {
            problems.addAll(Pipeline.build(request, Progress.SILENT).problems());
            return null;
        } catch (RuntimeException | Error bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }

    private List<Verdict> refused(List<Problem> problems) {
        Map<Mutant, String> texts = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String text = problem.code() + " " + problem.what() + " " + problem.callPath();
            for (Mutant mutant : left) {
                if (text.contains(mutant.name())) {
                    texts.merge(mutant, text, (a, b) -> a);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException("problems of no mutant: " + problems);
        }
        List<Verdict> found = new ArrayList<>();
        texts.forEach((mutant, text) -> {
            String there = expected.get(mutant.name());
            boolean same = there.contains("Error");
            found.add(new Verdict(
                    mutant, same ? Verdict.Kind.REFUSED_EARLIER : Verdict.Kind.STRICTER, "<" + there + "> " + text));
        });
        return found;
    }

    /// The mutant that a trace is about: the one whose name it has, or the one that alone has it, too.
    private List<Mutant> suspects(String trace) throws IOException, InterruptedException {
        var named = left.stream().filter(each -> trace.contains(each.name())).toList();
        if (!named.isEmpty()) {
            return named.subList(0, 1);
        }
        List<Mutant> all = left;
        List<Mutant> suspects = left;
        while (suspects.size() > 1) {
            left = suspects.subList(0, suspects.size() / 2);
            boolean inFirst = crashes();
            suspects = inFirst ? left : suspects.subList(suspects.size() / 2, suspects.size());
        }
        left = all;
        return suspects;
    }

    private boolean crashes() throws IOException, InterruptedException {
        return traceOf(write(), folder.resolve("part"), new ArrayList<>()).isPresent();
    }
}
