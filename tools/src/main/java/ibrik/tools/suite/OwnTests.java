package ibrik.tools.suite;

import ibrik.tools.host.Installation;
import ibrik.tools.host.Maven;
import ibrik.tools.host.Packages;
import ibrik.tools.host.Programs;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The checks of Ibrik itself: format, lint, JUnit, comparison suites. Each failed format or lint check counts as one.
public final class OwnTests {
    /// Of one command of Maven, to end one that hangs: what the build server has for all parts together.
    private static final Duration LIMIT = Duration.ofMinutes(40);

    /// Programs that tests look at machines with, and Debian's names for their packages.
    private static final List<String> TOOLS = List.of("gdb", "bochs");

    private final Installation installation;
    private final Console console;
    private final Maven maven;

    /// Whether module `testing` has been compiled for a suite before.
    private boolean isCompiled;

    public OwnTests(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
        this.maven = Maven.find();
    }

    /// The parts that can be chosen, in the order in which they run.
    public enum Part {
        /// Spotless finds nothing to change.
        format,
        /// No warning of javac or Error Prone.
        lint,
        /// JUnit.
        unit,
        /// Programs compared with HotSpot.
        programs,
        /// Programs started one by one, as `ibrik run` does: all if only this part runs, else a changing twentieth.
        launch,
        /// Random programs compared with HotSpot: the same hundred each time.
        random,
        /// Programs in which an allocation or a stack check fails: the same hundred places each time.
        faults,
        /// Damaged class files and jars compared with HotSpot: the same sixty each time.
        mutants,
        /// Programs between pipes, two rounds of each kind.
        console,
        /// Memory order and a soak, hosted and with four cores; short ones.
        cores,
        /// The launcher on machines that have just been installed, where this one can make them.
        machines,
        /// Programs that fill gigabytes, compared with HotSpot while the heap is verified.
        memory,
        /// Libraries from Maven Central, each with a driver, compared with HotSpot.
        ladder,
        /// Suites of JUnit, compiled with JUnit into images.
        suites;

        /// Those that run if none is chosen: all but those that need much memory or time.
        public static final List<Part> USUAL =
                List.of(format, lint, unit, programs, launch, random, faults, mutants, console, cores, machines);
    }

    /// Runs the parts, each to its end.
    ///
    /// @param words further words for the suites that compare; seeded ones get them only if they run alone
    public Tally run(List<Part> parts, List<String> words) throws IOException {
        Tally sum = Tally.NONE;
        for (Part part : parts) {
            long start = System.nanoTime();
            if (part == Part.machines && parts.size() > 1 && !Machines.canBeMade(console)) {
                console.notice("machines: left out; they need root, debootstrap and mounts");
                continue;
            }
            Tally tally = run(part, parts.size() > 1 ? amongOthers(part, words) : words);
            console.notice(part + ": " + tally + String.format(" (%.0f s)", (System.nanoTime() - start) / 1e9));
            sum = sum.plus(tally);
        }
        return sum;
    }

    private static List<String> amongOthers(Part part, List<String> words) {
        return switch (part) {
            case random, faults, mutants, console, cores, machines -> List.of();
            case launch -> List.of("--part", "20", "--dev");
            default -> words;
        };
    }

    private Tally run(Part part, List<String> words) throws IOException {
        return switch (part) {
            case format -> one("format", "run `./ibrik format`", List.of("-q", "spotless:check"));
            case lint ->
                one(
                        "lint",
                        "correct the lines above",
                        List.of("-q", "-Plint", "-Dibrik.directory=target/lint", "test-compile"));
            case unit -> unit();
            case programs -> suites("ibrik.testing.Main", words);
            case launch -> suites("ibrik.testing.launch.Main", words);
            case random -> suites("ibrik.testing.random.Main", words);
            case faults -> suites("ibrik.testing.faults.Main", words);
            case mutants -> suites("ibrik.testing.mutants.Main", words);
            case console -> suites("ibrik.testing.pipes.Main", words);
            case cores -> suites("ibrik.testing.cores.Main", words);
            case machines -> machines(words);
            case memory -> suites("ibrik.testing.Main", large(words));
            case ladder -> suites("ibrik.testing.ladder.Main", words);
            case suites -> suites("ibrik.testing.suites.Main", words);
        };
    }

    private Tally machines(List<String> words) throws IOException {
        if (Machines.canBeMade(console)) {
            return suites("ibrik.testing.machines.Main", words);
        }
        console.notice("machines: they need root or a sudo that asks nothing, debootstrap, and mounts");
        return new Tally(0, 1);
    }

    private static List<String> large(List<String> words) {
        List<String> all = new ArrayList<>(List.of("--large"));
        all.addAll(words);
        return all;
    }

    private Tally suites(String mainClass, List<String> words) {
        return compileTesting() ? new ComparisonSuites(installation, console).run(mainClass, words) : new Tally(0, 1);
    }

    private Tally one(String name, String remedy, List<String> words) {
        Maven.Outcome outcome = maven.run(installation.root(), LIMIT, words);
        if (outcome.status() == 0) {
            return new Tally(1, 0);
        }
        console.err().println(outcome.lastLines(60));
        console.notice(name + " failed: " + remedy);
        return new Tally(0, 1);
    }

    private Tally unit() throws IOException {
        UnitReports.remove(installation);
        for (String tool : TOOLS) {
            if (Programs.find(tool).isEmpty() && !Packages.install(tool, console)) {
                console.notice(tool + " is not installed: the tests that need it are skipped");
            }
        }
        List<String> errors = new ArrayList<>();
        Maven.Outcome outcome = maven.run(
                installation.root(),
                LIMIT,
                List.of("test", "-Dmaven.test.failure.ignore=true", "-Dsurefire.failIfNoSpecifiedTests=false"),
                line -> note(line, errors));
        errors.forEach(console.err()::println);
        Tally tally = UnitReports.count(installation);
        if (outcome.status() != 0) {
            console.err().println(outcome.lastLines(40));
            return tally.plus(new Tally(0, 1));
        }
        return tally;
    }

    private void note(String line, List<String> errors) {
        if (line.startsWith("[ERROR]")) {
            errors.add(line);
        } else if (line.startsWith("[INFO] Tests run:") || line.startsWith("[INFO] Building")) {
            console.detail(line);
        }
    }

    private boolean compileTesting() {
        if (!isCompiled) {
            Maven.Outcome outcome = maven.run(installation.root(), LIMIT, List.of("-q", "compile"));
            isCompiled = outcome.status() == 0;
            if (!isCompiled) {
                console.err().println(outcome.lastLines(40));
            }
        }
        return isCompiled;
    }
}
