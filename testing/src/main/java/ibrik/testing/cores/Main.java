package ibrik.testing.cores;

import ibrik.tools.host.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs that try what several cores do to one another, `testing/litmus` and `testing/soak`, behind `ibrik run`,
/// hosted and on an emulated machine with four cores.
///
///     --full        the litmus trials with a million iterations hosted and a tenth emulated, the soak for ten minutes;
///                   what only a machine with store buffers shows must be seen hosted
///     --seconds N   the soak for so long (default 30)
///     --seed S      of the soak (default 1)
///     --boots N     instead of all that: N boots in a row with each of 1, 4 and 16 cores
///
/// Each line "ok" or "FAIL" of a program is one result. The last line is `N passed, M failed`.
public final class Main {
    private static final int FULL_SECONDS = 600;
    /// A trial or a soak that stands still ends itself before.
    private static final int LIMIT_SECONDS = 3000;

    private final Installation installation;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private boolean isFull;
    private int seconds = 30;
    private long seed = 1;
    private int boots;
    private int passed;
    private int failed;

    private Main(Installation installation) {
        this.installation = installation;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Main main = new Main(Installation.current());
        main.accept(words);
        System.exit(main.run());
    }

    private void accept(String[] words) {
        for (int index = 0; index < words.length; index++) {
            boolean hasValue = index + 1 < words.length;
            if (words[index].equals("--full")) {
                isFull = true;
                seconds = FULL_SECONDS;
            } else if (words[index].equals("--seconds") && hasValue) {
                seconds = Integer.parseInt(words[++index]);
            } else if (words[index].equals("--seed") && hasValue) {
                seed = Long.parseLong(words[++index]);
            } else if (words[index].equals("--boots") && hasValue) {
                boots = Integer.parseInt(words[++index]);
            } else {
                System.err.println("ibrik: there are --full, --seconds N, --seed S and --boots N, not " + words[index]);
                System.exit(2);
            }
        }
    }

    private int run() throws IOException, InterruptedException {
        if (boots > 0) {
            failed = Boots.run(installation, boots, out);
            passed = Boots.all(boots) - failed;
        } else {
            runAll();
        }
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private void runAll() throws IOException, InterruptedException {
        for (Place place : Place.values()) {
            run(place, "litmus", Integer.toString(place.iterations(isFull)));
            run(place, "soak", Integer.toString(seconds), Long.toString(seed));
        }
    }

    private void run(Place place, String program, String... arguments) throws IOException, InterruptedException {
        Process process = start(place, program, arguments);
        boolean saysLast = false;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count(place, program, line);
                saysLast |= line.startsWith("ok   ");
            }
        }
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0 || !saysLast) {
            failed++;
            out.println("FAIL " + place + " " + program + ": "
                    + (ended ? "status " + process.exitValue() : "does not end"));
        }
        process.destroyForcibly().waitFor();
        out.println("note: " + place + " " + program + ": done");
    }

    private void count(Place place, String program, String line) {
        boolean mustBeSeen = isFull && place == Place.HOSTED && line.contains("; not seen");
        if (line.startsWith("ok   ") && !mustBeSeen) {
            passed++;
        } else if (line.startsWith("ok   ") || line.startsWith("FAIL ")) {
            failed++;
            out.println("FAIL " + place + " " + program + ": " + line);
        } else if (!line.contains(" trials, ")) {
            out.println("    " + line);
        }
    }

    private Process start(Place place, String program, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(installation.root().resolve("ibrik").toString(), "run", "-q"));
        command.addAll(place.options());
        command.addAll(List.of("--timeout", LIMIT_SECONDS + "s"));
        command.add(installation.root().resolve("testing").resolve(program).toString());
        command.add("--");
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
