package ibrik.tools.command;

import ibrik.compiler.check.ReplacedMethods;
import ibrik.compiler.problem.Problem;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ibrik replaced`: holds the bodies that stand in place of the JDK's against the JDK, and their pages against both.
@Command(
        name = "replaced",
        description = "For work on Ibrik: compares what stands in place of the JDK's methods with this JDK.",
        mixinStandardHelpOptions = true)
final class ReplacedCommand implements Callable<Integer> {
    @Option(names = "--accept", description = "Writes the record of fingerprints and the pages that are made of it.")
    private boolean accept;

    @Mixin
    private SpeakingOptions speaking;

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        Path root = Installation.current().root();
        try (var replaced = new ReplacedMethods(root)) {
            List<String> faults = Stream.concat(replaced.conflicts().stream(), replaced.silentCuts().stream())
                    .toList();
            faults.forEach(console.out()::println);
            if (!accept) {
                replaced.changes().stream().map(Problem::what).forEach(console.out()::println);
            }
            for (Map.Entry<Path, String> document : replaced.documents().entrySet()) {
                update(root.resolve(document.getKey()), document, console);
            }
            return faults.isEmpty() ? 0 : ExitStatus.PROGRAM;
        }
    }

    private void update(Path file, Map.Entry<Path, String> document, Console console) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(document.getValue())) {
            if (accept) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, document.getValue());
            }
            console.out()
                    .println(document.getKey() + (accept ? " is written" : " is not up to date: --accept writes it"));
        }
    }
}
