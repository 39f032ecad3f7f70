package ibrik.tools.command;

import ibrik.tools.host.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /// The launcher does it by itself, so that it works without tools that work.
    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Installation.current().root().resolve("ibrik").toString());
        command.add("clean");
        if (all) {
            command.add("--all");
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
