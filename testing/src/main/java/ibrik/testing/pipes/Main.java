package ibrik.testing.pipes;

import ibrik.tools.host.Installation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Each [Exchange] with a program behind `ibrik run`, on each [Place], again and again.
///
///     --rounds N   of each (default 2)
///     --seed S     of the first round (default 1)
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed and something passed.
public final class Main {
    private static final int JOBS = 2;
    private static final int LIMIT_SECONDS = 120;

    private final Installation installation;
    private final Path folder;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private record Round(Place place, Exchange exchange, long seed) {}

    private Main(Installation installation) {
        this.installation = installation;
        this.folder = installation.stateFolder("testing/pipes");
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        int rounds = 2;
        long seed = 1;
        for (int index = 0; index < words.length; index += 2) {
            if (index + 1 < words.length && words[index].equals("--rounds")) {
                rounds = Integer.parseInt(words[index + 1]);
            } else if (index + 1 < words.length && words[index].equals("--seed")) {
                seed = Long.parseLong(words[index + 1]);
            } else {
                System.err.println("ibrik: there are --rounds N and --seed S, not " + words[index]);
                System.exit(2);
            }
        }
        System.exit(new Main(Installation.current()).run(rounds, seed));
    }

    private int run(int rounds, long seed) throws IOException, InterruptedException {
        Path source = source();
        List<Round> all = new ArrayList<>();
        for (Place place : Place.values()) {
            // Once without others, so that they find the image.
            passes(new Round(place, Exchange.ALL_VALUES, seed), source);
            for (Exchange exchange : Exchange.values()) {
                for (int round = 0; round < rounds; round++) {
                    all.add(new Round(place, exchange, seed + round));
                }
            }
        }
        int failed = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(JOBS)) {
            List<Future<Boolean>> results = new ArrayList<>();
            all.forEach(round -> results.add(pool.submit(() -> passes(round, source))));
            for (int index = 0; index < all.size(); index++) {
                Round round = all.get(index);
                if (!outcome(results.get(index))) {
                    failed++;
                    out.println("FAIL " + round);
                }
                if ((index + 1) % rounds == 0) {
                    out.println("note: " + round.place() + " " + round.exchange() + ": " + rounds + " rounds");
                }
            }
        }
        out.println(all.size() - failed + " passed, " + failed + " failed");
        return failed == 0 && !all.isEmpty() ? 0 : 1;
    }

    private Path source() throws IOException {
        Path source = folder.resolve("Pipes.java");
        try (InputStream text = Main.class.getResourceAsStream("Pipes.java")) {
            Files.copy(Objects.requireNonNull(text), source, StandardCopyOption.REPLACE_EXISTING);
        }
        return source;
    }

    private boolean outcome(Future<Boolean> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException broken) {
            out.println("    " + broken.getCause());
            return false;
        }
    }

    private boolean passes(Round round, Path source) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = start(round, source, errors.toFile());
        try {
            boolean holds = round.exchange().holds(process, new Random(round.seed()));
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            boolean passes = holds && ended && process.exitValue() == 0;
            if (!passes) {
                String status = ended ? "status " + process.exitValue() : "no end";
                out.println("    " + status + ", " + Files.readString(errors).strip());
            }
            return passes;
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(errors);
        }
    }

    private Process start(Round round, Path source, File errors) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(installation.root().resolve("ibrik").toString(), "run", "-q", "--dev"));
        command.addAll(round.place().options());
        command.addAll(List.of("--timeout", LIMIT_SECONDS + "s", source.toString(), "--"));
        command.addAll(List.of(round.exchange().words()));
        return new ProcessBuilder(command).redirectError(errors).start();
    }
}
