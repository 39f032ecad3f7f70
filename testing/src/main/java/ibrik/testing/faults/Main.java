package ibrik.testing.faults;

import ibrik.testing.faults.Injection.Subject;
import ibrik.testing.program.Program;
import ibrik.testing.program.ProgramFolder;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// Runs programs with an OutOfMemoryError or a StackOverflowError at a chosen place; [Verdict] says what may follow.
///
///     --filter REGEX   only programs whose name contains a match (default: ^faults/)
///     --count N        so many faults, chosen by the seed behind those of a start (default 100)
///     --seed S         (default 1)
///     --every          instead, every allocation and every stack check
///     --most N         of a program at most the first N of each kind (default 4000)
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed and something passed.
public final class Main {
    private static final int JOBS = 2;
    /// The first places of a program, which are the runtime's start: always among the chosen ones.
    private static final int START = 10;

    private Pattern filter = Pattern.compile("^faults/");
    private int count = 100;
    private long seed = 1;
    private boolean every;
    private int most = 4000;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /// A fault in a program.
    private record Case(Subject subject, Fault fault) {}

    private Main() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Main main = new Main();
        try {
            main.parse(new ArrayList<>(List.of(words)));
        } catch (IllegalArgumentException wrong) {
            System.err.println("ibrik: " + wrong.getMessage());
            System.exit(2);
        }
        System.exit(main.run());
    }

    private void parse(List<String> words) {
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--filter" -> filter = Pattern.compile(value(word, words));
                case "--count" -> count = Integer.parseInt(value(word, words));
                case "--seed" -> seed = Long.parseLong(value(word, words));
                case "--every" -> every = true;
                case "--most" -> most = Integer.parseInt(value(word, words));
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
    }

    private static String value(String option, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.removeFirst();
    }

    private int run() throws IOException, InterruptedException {
        Installation installation = Installation.current();
        List<Program> programs = ProgramFolder.read(installation.root().resolve("testing/programs"), filter).stream()
                .filter(program -> program.directives().libraries().isEmpty()
                        && !program.directives().assertions()
                        && !program.directives().only().equals("metal"))
                .toList();
        if (programs.isEmpty()) {
            throw new IllegalStateException("no program has such a name");
        }
        Injection injection = new Injection(installation, programs);
        List<Case> cases = new ArrayList<>();
        for (Program program : programs) {
            Subject subject = injection.subject(program);
            List<Fault> faults = subject.faults(most);
            out.println("note: " + program.name() + ": " + subject.allocations() + " allocations, "
                    + subject.stackChecks() + " stack checks");
            faults.forEach(fault -> cases.add(new Case(subject, fault)));
        }
        List<Case> chosen = every ? cases : chosen(cases);
        int failed = runAll(injection, chosen);
        out.println(chosen.size() - failed + " passed, " + failed + " failed");
        return failed == 0 && !chosen.isEmpty() ? 0 : 1;
    }

    private List<Case> chosen(List<Case> cases) {
        Subject first = cases.getFirst().subject;
        List<Case> chosen = new ArrayList<>(cases.stream()
                .filter(each -> each.subject.equals(first) && each.fault.place() <= START)
                .toList());
        List<Case> mixed = new ArrayList<>(cases);
        mixed.removeAll(chosen);
        Collections.shuffle(mixed, new Random(seed));
        chosen.addAll(mixed);
        return chosen.subList(0, Math.min(count, chosen.size()));
    }

    private int runAll(Injection injection, List<Case> cases) throws InterruptedException {
        int failed = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(JOBS)) {
            List<Future<Optional<String>>> complaints = new ArrayList<>();
            for (Case each : cases) {
                complaints.add(pool.submit(() -> injection.complaint(each.subject, each.fault)));
            }
            for (int index = 0; index < cases.size(); index++) {
                Optional<String> complaint = result(complaints.get(index));
                if (complaint.isPresent()) {
                    failed++;
                    Case at = cases.get(index);
                    out.println(
                            "FAIL " + at.subject.program().name() + " " + at.fault.option() + ": " + complaint.get());
                    out.println("    again: " + injection.again(at.subject, at.fault));
                }
            }
        }
        return failed;
    }

    private static Optional<String> result(Future<Optional<String>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException broken) {
            return Optional.of(String.valueOf(broken.getCause()));
        }
    }
}
