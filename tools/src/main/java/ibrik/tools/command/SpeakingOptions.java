package ibrik.tools.command;

import ibrik.tools.output.Console;
import picocli.CommandLine.Option;

/// How a command speaks.
final class SpeakingOptions {
    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: commands that are started, figures of the build.")
    private boolean verbose;

    @Option(names = "--json", description = "Results and errors as JSON objects, one a line.")
    private boolean json;

    Console console() {
        return Console.ofProcess(verbose, json);
    }
}
