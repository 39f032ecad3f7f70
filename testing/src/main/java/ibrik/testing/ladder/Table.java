package ibrik.testing.ladder;

import ibrik.compiler.option.Target;
import ibrik.testing.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All rungs and what each came to when it was last tried, as a page. What the page had of rungs that were not tried in
/// this clone stays if it was equal; a failure that nobody saw again does not.
final class Table {
    private static final String HEAD = """
            # The ladder

            Drivers of unmodified jars from Maven Central, in `testing/ladder` and `testing/applications`: output, error stream and exit
            status as on HotSpot. Made by `./ibrik test --only ladder -- --table docs/ladder.md`; do not edit.

            | driver | jars | hosted | metal | methods | build, s |
            |---|---|---|---|---|---|
            """;

    private static final int HOSTED_CELL = 3;

    private final Climb climb;
    private final Missing missing;
    private final List<String> old;

    /// @param old the lines of the page as it was
    Table(Climb climb, Missing missing, List<String> old) {
        this.climb = climb;
        this.missing = missing;
        this.old = old;
    }

    String of(List<Program> programs) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Program program : programs) {
            String name = Main.shortName(program);
            Optional<Verdict> hosted = Verdict.read(climb.kept(name, Target.HOSTED));
            Optional<Verdict> metal = Verdict.read(climb.kept(name, Target.METAL));
            Optional<Verdict> figures = hosted.or(() -> metal);
            Optional<String> kept = figures.isEmpty() ? oldRow(name, jars(program)) : Optional.empty();
            if (kept.isPresent()) {
                page.append(kept.get()).append('\n');
                continue;
            }
            page.append("| ").append(name);
            page.append(" | ").append(jars(program));
            page.append(" | ").append(cell(hosted, missing.cause(name, "hosted")));
            page.append(" | ").append(cell(metal, missing.cause(name, "metal")));
            page.append(" | ")
                    .append(figures.filter(verdict -> verdict.methods() > 0)
                            .map(verdict -> String.format(Locale.ROOT, "%,d", verdict.methods()))
                            .orElse(""));
            page.append(" | ")
                    .append(figures.map(verdict -> String.format(Locale.ROOT, "%.0f", verdict.seconds()))
                            .orElse(""));
            page.append(" |\n");
        }
        return page.toString();
    }

    /// The row of a rung that was equal with the same jars.
    private Optional<String> oldRow(String name, String jars) {
        return old.stream()
                .filter(line -> line.startsWith("| " + name + " | " + jars + " | "))
                .filter(line -> line.split(" *[|] *", -1)[HOSTED_CELL].equals("equal"))
                .findFirst();
    }

    private static String jars(Program program) {
        return String.join(
                ", ",
                program.directives().libraries().stream()
                        .map(coordinates -> coordinates
                                .substring(coordinates.indexOf(':') + 1)
                                .replace(':', ' '))
                        .toList());
    }

    private static String cell(Optional<Verdict> verdict, Optional<String> cause) {
        return verdict.map(found -> found.isEqual() ? "equal" : found.kind() + ": " + cause.orElse(found.detail()))
                .orElse("")
                .replace("|", "\\|");
    }
}
