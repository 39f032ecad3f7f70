package ibrik.tools.command;

import ibrik.tools.failure.Failure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ibrik clean`: removes what can be made again.
@Command(
        name = "clean",
        description = "Removes images, caches and compiled classes. The tools themselves stay, unless --all.",
        mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
    @Mixin
    private SpeakingOptions speaking;

    @Option(names = "--all", description = "Remove the built tools too; the next command builds them again.")
    private boolean all;

    /// The launcher does it by itself, so that it works without tools that work, and alone.
    @Override
    public Integer call() {
        throw Failure.usage(
                "usage", "clean takes each option as a word of its own", "write --all, -v, -q and --json separately");
    }
}
