package ibrik.testing.ladder;

import ibrik.compiler.option.Target;
import ibrik.testing.program.Program;
import ibrik.testing.program.ProgramFolder;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Unmodified jars from Maven Central, each with a driver, built as users build and compared with HotSpot.
///
///     --hosted, --metal   only there (default: hosted)
///     --filter REGEX      only drivers whose name, such as CommonsCsv, contains a match
///     --limit SECONDS     of a build, which is ended then (default 300)
///     --dev               quick builds
///     --table FILE        write the page of what all rungs came to when they were last tried
///
/// A rung that `testing/ladder/missing.txt` names does not count, and fails if it is equal. The last line is
/// `N passed, M failed`, with `, K skipped` if some are missing; the exit status is 0 if nothing failed and something
/// passed.
public final class Main {
    /// Rungs are tried one by one: what is to run apart among the programs counts too, as a filter that is not empty
    /// says.
    private static final Pattern ALL = Pattern.compile(".");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Target> targets = new ArrayList<>();
    private Pattern filter = Pattern.compile("");
    private Duration limit = Duration.ofSeconds(300);
    private boolean development;
    private Optional<Path> table = Optional.empty();
    private int passed;
    private int failed;
    private int skipped;

    private Main() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Main main = new Main();
        try {
            main.parse(new ArrayList<>(List.of(words)));
        } catch (IllegalArgumentException wrong) {
            System.err.println("ibrik: " + wrong.getMessage());
            System.exit(2);
        }
        System.exit(main.run(Installation.current()));
    }

    private void parse(List<String> words) {
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--hosted" -> targets.add(Target.HOSTED);
                case "--metal" -> targets.add(Target.METAL);
                case "--dev" -> development = true;
                case "--filter" -> filter = Pattern.compile(value(word, words));
                case "--limit" -> limit = Duration.ofSeconds(Integer.parseInt(value(word, words)));
                case "--table" -> table = Optional.of(Path.of(value(word, words)));
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
        if (targets.isEmpty()) {
            targets.add(Target.HOSTED);
        }
    }

    private static String value(String option, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.removeFirst();
    }

    private int run(Installation installation) throws IOException, InterruptedException {
        Path testing = installation.root().resolve("testing");
        Missing missing = Missing.read(testing.resolve("ladder/missing.txt"));
        Climb climb = new Climb(installation, limit, !development);
        List<Program> all = new ArrayList<>(ProgramFolder.read(testing.resolve("ladder"), ALL));
        all.addAll(ProgramFolder.read(testing.resolve("applications"), ALL));
        all.sort(Comparator.comparing(Main::shortName));
        var chosen = all.stream()
                .filter(program -> filter.matcher(shortName(program)).find())
                .toList();
        if (chosen.isEmpty()) {
            out.println("note: no driver's name contains a match of " + filter);
        }
        for (Program program : chosen) {
            for (Target target : targets) {
                climb(climb, program, target, missing);
            }
        }
        if (table.isPresent()) {
            List<String> old = Files.exists(table.get()) ? Files.readAllLines(table.get()) : List.of();
            Files.writeString(table.get(), new Table(climb, missing, old).of(all));
        }
        out.println(passed + " passed, " + failed + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped"));
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    /// The name without its folder.
    static String shortName(Program program) {
        return program.name().substring(program.name().lastIndexOf('/') + 1);
    }

    private void climb(Climb climb, Program program, Target target, Missing missing)
            throws IOException, InterruptedException {
        String name = shortName(program);
        String place = name + " (" + Climb.word(target) + ")";
        Verdict verdict;
        try {
            verdict = climb.verdict(program, target);
        } catch (IllegalStateException unsound) {
            failed++;
            out.println("FAIL " + place + ": the driver itself: " + unsound.getMessage());
            return;
        }
        verdict.write(climb.kept(name, target));
        Optional<String> cause = missing.cause(name, Climb.word(target));
        if (cause.isPresent() == verdict.isEqual()) {
            failed++;
            out.println("FAIL " + place + ": " + verdict
                    + (cause.isPresent() ? "; take it off testing/ladder/missing.txt: " + cause.get() : ""));
        } else if (verdict.isEqual()) {
            passed++;
            out.println("ok   " + place + ": " + verdict);
        } else {
            skipped++;
            out.println("miss " + place + ": " + cause.get() + "; " + verdict);
        }
    }
}
