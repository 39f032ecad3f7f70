package ibrik.tools.command;

import ibrik.tools.failure.Failure;
import ibrik.tools.output.Console;
import ibrik.tools.output.Console.Tone;
import picocli.CommandLine.Option;

/// How a command speaks.
final class SpeakingOptions {
    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: commands that are started, figures of the build.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but results and errors.")
    private boolean quiet;

    @Option(names = "--json", description = "Results, errors and what a program prints as JSON objects, one a line.")
    private boolean json;

    Console console() {
        if (quiet && verbose) {
            throw Failure.usage("usage", "--quiet and --verbose exclude each other", "leave one of them out");
        }
        return Console.ofProcess(quiet ? Tone.QUIET : verbose ? Tone.VERBOSE : Tone.USUAL, json);
    }
}
