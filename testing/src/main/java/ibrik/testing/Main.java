package ibrik.testing;

import ibrik.testing.program.Program;
import ibrik.testing.program.ProgramFolder;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs `testing/programs`, `applications` and `testing/applications` on HotSpot, hosted and on the bare machine, and
/// compares.
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed and something passed.
public final class Main {
    private Main() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options;
        try {
            options = Options.parse(List.of(words));
        } catch (IllegalArgumentException wrong) {
            System.err.println("ibrik: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Installation installation = Installation.current();
        System.exit(run(installation, options, out));
    }

    private static int run(Installation installation, Options options, PrintStream out)
            throws IOException, InterruptedException {
        try (Suite suite = new Suite(installation, options, out)) {
            for (List<Program> programs : programs(installation, options)) {
                suite.run(programs);
            }
            out.println(suite.passed() + " passed, " + suite.failed() + " failed");
            return suite.failed() == 0 && suite.passed() > 0 ? 0 : 1;
        }
    }

    private static List<List<Program>> programs(Installation installation, Options options) throws IOException {
        List<List<Program>> all = new ArrayList<>();
        Path testing = installation.root().resolve("testing");
        if (options.programs()) {
            List<Program> programs = new ArrayList<>(ProgramFolder.read(testing.resolve("programs"), options.filter()));
            programs.addAll(ProgramFolder.read(installation.root().resolve("applications"), options.filter()));
            all.add(programs.stream()
                    .filter(program -> !program.concernsStarting())
                    .filter(program ->
                            !options.large() || !program.directives().large().isEmpty())
                    .toList());
        }
        Path applications = testing.resolve("applications");
        if (options.applications() && Files.isDirectory(applications)) {
            for (Program application : ProgramFolder.read(applications, options.filter())) {
                all.add(List.of(application));
            }
        }
        return all;
    }
}
