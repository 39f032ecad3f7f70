package ibrik.tools;

import ibrik.tools.application.ApplicationReader;
import ibrik.tools.command.Ibrik;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Loads the classes that commands need, while the launcher has the JVM record them in an archive.
final class Training {
    private Training() {}

    static void run() {
        for (String command : List.of("run", "build", "doctor")) {
            Ibrik.run(command, "--help");
        }
        Ibrik.run("--version");
        Ibrik.run("doctor");
        Path hello = Installation.current().root().resolve("applications").resolve("hello");
        try {
            new ApplicationReader(Installation.current(), Console.ofProcess(Console.Tone.USUAL, false))
                    .read(hello, Optional.empty(), List.of());
        } catch (Failure unimportant) {
            System.err.println(unimportant.getMessage());
        }
    }
}
