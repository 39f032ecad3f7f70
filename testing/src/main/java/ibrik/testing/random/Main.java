package ibrik.testing.random;

import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Compares random programs with HotSpot.
///
///     --seed S         the first seed (default 1)
///     --count N        how many programs (default 100)
///     --size Z         1 small, 2 usual, 3 big
///     --batch B        programs in one image (default 50)
///     --release        images with all optimisations
///     --kind K         one kind alone: code, or initialisers
///     --interpreter    HotSpot against its own interpreter, without images
///     --print          prints the program of the seed, and runs nothing
///     --reduce         makes the program of the seed small while it differs, and prints it
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed.
public final class Main {
    private long seed = 1;
    private int count = 100;
    private int size = Program.DEFAULT_SIZE;
    private int batch = 50;
    private List<Kind> kinds = List.of(Kind.values());
    private boolean print;
    private boolean reduce;
    private Comparison.Rival rival = Comparison.Rival.HOSTED;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

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
                case "--seed" -> seed = number(word, words);
                case "--count" -> count = (int) number(word, words);
                case "--size" -> size = (int) number(word, words);
                case "--batch" -> batch = (int) number(word, words);
                case "--kind" -> kinds = List.of(kind(words));
                case "--release" -> rival = Comparison.Rival.HOSTED_RELEASE;
                case "--interpreter" -> rival = Comparison.Rival.INTERPRETER;
                case "--print" -> print = true;
                case "--reduce" -> reduce = true;
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
    }

    /// What a program is about.
    private enum Kind {
        CODE,
        INITIALISERS;

        Program ofSeed(long seed, int size) {
            return this == CODE ? Program.ofSeed(seed, size) : Initialisers.ofSeed(seed, size);
        }
    }

    private static Kind kind(List<String> words) {
        return Kind.valueOf(words.isEmpty() ? "" : words.removeFirst().toUpperCase(Locale.ROOT));
    }

    private static long number(String option, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a number");
        }
        return Long.parseLong(words.removeFirst());
    }

    private int run() throws IOException, InterruptedException {
        if (print) {
            out.print(kinds.getFirst().ofSeed(seed, size).source());
            return 0;
        }
        Comparison comparison = new Comparison(Installation.current(), rival);
        if (reduce) {
            out.print(new Reduction(comparison, out)
                    .reduce(kinds.getFirst().ofSeed(seed, size))
                    .source());
            return 0;
        }
        return compareAll(comparison);
    }

    private int compareAll(Comparison comparison) throws IOException, InterruptedException {
        int failed = 0;
        for (Kind kind : kinds) {
            failed += failures(comparison, kind);
        }
        out.println((long) count * kinds.size() - failed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private int failures(Comparison comparison, Kind kind) throws IOException, InterruptedException {
        List<Program> programs = LongStream.range(seed, seed + count)
                .mapToObj(each -> kind.ofSeed(each, size))
                .toList();
        Set<String> failed = new TreeSet<>();
        for (List<Program> group : Comparison.batches(programs, batch)) {
            report(comparison.differences(group), failed);
            if (kind == Kind.INITIALISERS) {
                // The dispatcher starts all others: what a main class does first is seen only so.
                report(comparison.differencesAlone(group.getFirst()), failed);
            }
        }
        return failed.size();
    }

    private void report(List<Comparison.Difference> differences, Set<String> failed) {
        for (Comparison.Difference difference : differences) {
            failed.add(difference.program().name());
            out.println("FAIL random/" + difference.program().name() + " " + difference.summary());
        }
    }
}
