package ibrik.testing.launch;

import ibrik.testing.launch.Selection.Run;
import ibrik.testing.program.Program;
import ibrik.testing.program.ProgramFolder;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Runs programs of `testing/programs` and `testing/applications` each as a program of its own: what the shared images
/// of the other suite hide (who initialises the main class, who looks for it) shows here.
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed and something passed.
public final class Main {
    /// As much stack as the launcher gives the tools.
    private static final long STACK_BYTES = 64L << 20;

    private Main() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Installation installation = Installation.current();
        LaunchOptions options;
        try {
            options = LaunchOptions.parse(List.of(words), commit(installation));
        } catch (IllegalArgumentException wrong) {
            System.err.println("ibrik: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Path testing = installation.root().resolve("testing");
        List<Program> programs = new ArrayList<>(ProgramFolder.read(testing.resolve("programs"), options.filter()));
        programs.addAll(ProgramFolder.read(testing.resolve("applications"), options.filter()));
        List<Run> runs = Selection.choose(programs, options);
        out.println("seed " + options.seed() + ": " + runs.size() + " starts of " + programs.size() + " programs");
        int failed = run(runs, new Launcher(installation, options, testing), options, out);
        out.println(runs.size() - failed + " passed, " + failed + " failed");
        System.exit(failed == 0 && !runs.isEmpty() ? 0 : 1);
    }

    private static int run(List<Run> runs, Launcher launcher, LaunchOptions options, PrintStream out)
            throws InterruptedException {
        int failed = 0;
        List<Future<Optional<String>>> differences = new ArrayList<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(options.jobs(), task -> new Thread(null, task, "launch", STACK_BYTES))) {
            runs.forEach(run -> differences.add(pool.submit(() -> launcher.difference(run))));
            for (int index = 0; index < runs.size(); index++) {
                Run run = runs.get(index);
                Optional<String> difference = outcome(differences.get(index));
                if (difference.isPresent()) {
                    failed++;
                    String place = Launcher.word(run.target());
                    out.println("FAIL " + run.program().name() + " (" + place + "): " + difference.get());
                    out.println("    again: ./ibrik test --only launch -- --" + place + " --filter '^"
                            + run.program().name() + "$' --keep" + (options.development() ? " --dev" : ""));
                }
            }
        }
        return failed;
    }

    private static Optional<String> outcome(Future<Optional<String>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException broken) {
            StringWriter trace = new StringWriter();
            broken.getCause().printStackTrace(new PrintWriter(trace));
            return Optional.of(
                    String.join("\n    ", trace.toString().lines().limit(20).toList()));
        }
    }

    /// A number made of the commit that is checked out; empty without git.
    private static OptionalLong commit(Installation installation) throws IOException, InterruptedException {
        Process git;
        try {
            git = new ProcessBuilder("git", "-C", installation.root().toString(), "rev-parse", "--short=7", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return OptionalLong.empty();
        }
        String hash = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        boolean ended = git.waitFor(10, TimeUnit.SECONDS);
        return ended && hash.matches("[0-9a-f]{7,12}")
                ? OptionalLong.of(Long.parseLong(hash, 0, 7, 16))
                : OptionalLong.empty();
    }
}
