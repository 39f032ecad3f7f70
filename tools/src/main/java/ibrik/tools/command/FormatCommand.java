package ibrik.tools.command;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Maven;
import ibrik.tools.output.Console;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ibrik format`: repairs the format of Ibrik's own sources.
@Command(name = "format", description = "Formats Ibrik's own sources.", mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
    @Mixin
    private SpeakingOptions speaking;

    @Override
    public Integer call() {
        Console console = speaking.console();
        Maven.Outcome outcome = Maven.find()
                .run(
                        Installation.current().root(),
                        Duration.ofMinutes(10),
                        List.of("-q", "spotless:apply"),
                        console::detail);
        if (outcome.status() != 0) {
            throw new Failure(
                    ExitStatus.PROGRAM,
                    List.of(ibrik.compiler.problem.Problem.of(
                            "format",
                            "the sources could not be formatted:\n" + outcome.lastLines(20),
                            "correct the syntax error")));
        }
        return 0;
    }
}
