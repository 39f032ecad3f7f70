package ibrik.tools.command;

import ibrik.tools.emulator.Qemu;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import ibrik.tools.output.Json;
import ibrik.tools.suite.OwnTests;
import ibrik.tools.suite.OwnTests.Part;
import ibrik.tools.suite.Tally;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ibrik test`: everything that must hold of Ibrik itself.
@Command(
        name = "test",
        description = "Tests Ibrik: format, lint, unit tests, programs and random programs compared with HotSpot.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Mixin
    private SpeakingOptions speaking;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Some parts only: format, lint, unit, programs, launch, random, faults, mutants, console,"
                    + " cores, machines; memory, ladder and suites, which the others leave out.")
    private List<Part> parts = Part.USUAL;

    @Parameters(paramLabel = "WORD", description = "Handed to the comparison suites; put -- before options.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        if (parts.contains(Part.programs)
                || parts.contains(Part.launch)
                || parts.contains(Part.console)
                || parts.contains(Part.cores)
                || parts.contains(Part.memory)) {
            Qemu.need(console);
        }
        boolean strict = "true".equals(System.getenv("CI"));
        Tally tally = new OwnTests(Installation.current(), console).run(parts, words);
        if (console.json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("passed", tally.passed());
            object.put("failed", tally.failed());
            object.put("skipped", tally.skipped());
            console.out().println(Json.of(object));
        } else {
            console.out().println(tally);
        }
        if (strict && tally.skipped() > 0) {
            console.notice("CI is set: what was skipped counts as failed");
        }
        return tally.isGood(strict) ? 0 : 1;
    }
}
