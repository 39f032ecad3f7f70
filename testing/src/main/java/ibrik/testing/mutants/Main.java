package ibrik.testing.mutants;

import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Compares damaged class files with HotSpot: whether each is taken or refused, and what it prints.
///
///     --seed S         which changes are made (default 1)
///     --count N        how many mutants (default 60)
///     --first K        the number of the first (default 1)
///     --batch B        mutants in one image (default 60)
///     --jars J         how many damaged jars beside them (default 40)
///     --kind NAME      mutants of this program alone
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed.
public final class Main {
    private static final int LAST_NUMBER = 9999;

    private long seed = 1;
    private int count = 60;
    private int first = 1;
    private int batch = 60;
    private int jars = 40;
    private String only = "";
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
            if (words.isEmpty()) {
                throw new IllegalArgumentException(word + " needs a number");
            }
            if (word.equals("--kind")) {
                only = words.removeFirst();
                continue;
            }
            long number = Long.parseLong(words.removeFirst());
            switch (word) {
                case "--seed" -> seed = number;
                case "--count" -> count = (int) number;
                case "--first" -> first = (int) number;
                case "--batch" -> batch = (int) number;
                case "--jars" -> jars = (int) number;
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
        if (first < 1 || first + count > LAST_NUMBER) {
            throw new IllegalArgumentException("mutants have numbers from 1 to " + LAST_NUMBER);
        }
    }

    private int run() throws IOException, InterruptedException {
        Installation installation = Installation.current();
        Path folder = Files.createTempDirectory(installation.stateFolder("mutants"), "run");
        List<Kind> kinds = Kind.compile(installation.root().resolve("testing/mutants"), folder.resolve("sound"));
        List<Kind> damaged = kinds.stream()
                .filter(kind -> only.isEmpty() || kind.name().equals(only))
                .toList();
        List<Mutant> mutants = IntStream.range(first, first + count)
                .mapToObj(number -> Mutation.of(damaged.get(number % damaged.size()), number, seed))
                .toList();
        Map<Verdict.Kind, Integer> figures = new EnumMap<>(Verdict.Kind.class);
        int failed = 0;
        for (int start = 0; start < count; start += batch) {
            Path part = Files.createDirectory(folder.resolve("batch" + start));
            var trial = new Trial(installation, part, mutants.subList(start, Math.min(count, start + batch)));
            for (Verdict verdict : trial.run()) {
                figures.merge(verdict.kind(), 1, Integer::sum);
                if (!verdict.isGood()) {
                    failed++;
                    out.println("FAIL mutants/" + verdict);
                }
            }
        }
        Kind packed = kinds.stream()
                .filter(kind -> kind.name().equals("Loops"))
                .findFirst()
                .orElseThrow();
        Path ofJars = Files.createDirectory(folder.resolve("jars"));
        var console = new Console(out, out, false, Console.Tone.QUIET, false);
        for (String failure : new JarTrial(installation, console, ofJars).run(packed, jars, seed)) {
            failed++;
            out.println("FAIL " + failure);
        }
        out.println(figures);
        out.println(count + jars - failed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }
}
