package ibrik.testing.suites;

import ibrik.testing.run.ChildProcess;
import ibrik.testing.run.Libraries;
import ibrik.testing.run.Outcome;
import ibrik.tools.host.Installation;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Runs suites of JUnit in the guest, by `ibrik test-jar` as users start it: one of our own with tests that fail, end
/// the program, or never end, and those of `testing/suites/published.txt` from Maven Central, compared with HotSpot.
///
///     --metal          on the emulated machine; hosted without it
///     --filter REGEX   only suites whose name contains a match
///
/// An image of tests has JUnit in it, all of which can be called by reflection: seven minutes of processor time.
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed and something passed.
public final class Main {
    private static final Duration LIMIT = Duration.ofHours(1);

    private final Installation installation;
    private final Path scratch;
    private final List<String> target;

    private Main(Installation installation, List<String> target) throws IOException {
        this.installation = installation;
        this.scratch = Files.createTempDirectory("suites");
        this.target = target;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = new ArrayList<>(List.of(words));
        List<String> target = options.remove("--metal") ? List.of("-m", "1G") : List.of("--hosted");
        boolean filters = options.size() == 2 && options.getFirst().equals("--filter");
        if (!options.isEmpty() && !filters) {
            System.err.println("ibrik: the options are --metal and --filter REGEX");
            System.exit(2);
        }
        Pattern filter = Pattern.compile(filters ? options.getLast() : "");
        Main suites = new Main(Installation.current(), target);
        int passed = 0;
        int failed = 0;
        for (String line : suites.lines()) {
            String name = line.split(" ")[0];
            if (filter.matcher(name).find()) {
                Optional<String> complaint = name.equals("Own") ? suites.own() : suites.published(line.split(" +"));
                complaint.ifPresent(text -> out.println("FAIL " + name + ": " + text));
                passed += complaint.isPresent() ? 0 : 1;
                failed += complaint.isPresent() ? 1 : 0;
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 && passed > 0 ? 0 : 1);
    }

    private Path folder() {
        return installation.root().resolve("testing").resolve("suites");
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Own"));
        Files.readAllLines(folder().resolve("published.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(lines::add);
        return lines;
    }

    /// How each test of our own ends is known.
    private Optional<String> own() throws IOException, InterruptedException {
        Path project = scratch.resolve("own");
        Path reports = scratch.resolve("reports");
        ChildProcess.run(
                List.of("cp", "-r", folder().resolve("own").toString(), project.toString()),
                System.getenv(),
                "",
                true,
                LIMIT,
                scratch);
        Outcome outcome = testJar(List.of("--test-timeout", "3s", "--reports", reports.toString(), project.toString()));
        String errors = new String(outcome.errors(), StandardCharsets.UTF_8);
        String output = new String(outcome.output(), StandardCharsets.UTF_8);
        if (outcome.status() != 1 || !output.equals("14 tests: 7 passed, 3 failed, 3 errors, 1 skipped\n")) {
            return Optional.of("status " + outcome.status() + ", " + output + errors);
        }
        String report = Files.readString(reports.resolve("TEST-demo.SumTest.xml"));
        return Expectations.of(errors, report).missing();
    }

    private Optional<String> published(String[] words) throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        for (String coordinates : Arrays.copyOfRange(words, 1, words.length)) {
            jars.add(Libraries.jar(coordinates, scratch).toString());
        }
        Outcome outcome = testJar(List.of(
                "--compare",
                "--reports",
                scratch.resolve(words[0]).toString(),
                "--class-path",
                String.join(File.pathSeparator, jars.subList(1, jars.size())),
                jars.getFirst()));
        return outcome.status() == 0
                ? Optional.empty()
                : Optional.of("status " + outcome.status() + ", "
                        + new String(outcome.output(), StandardCharsets.UTF_8)
                        + new String(outcome.errors(), StandardCharsets.UTF_8));
    }

    private Outcome testJar(List<String> words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(installation.root().resolve("ibrik").toString(), "test-jar", "--dev"));
        command.addAll(target);
        command.addAll(words);
        return ChildProcess.run(command, System.getenv(), "", false, LIMIT, scratch);
    }
}
