package ibrik.tools.command;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ibrik clean`: removes what can be made again.
@Command(
        name = "clean",
        description = "Removes images, caches and compiled classes. The tools themselves stay, unless --all.",
        mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
    private static final List<String> FOLDERS =
            List.of("cache", "images", "classes", "projects", "run", "probe", "benchmark");

    @Mixin
    private SpeakingOptions speaking;

    @Option(names = "--all", description = "Remove the built tools too; the next command builds them again.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        Installation installation = Installation.current();
        for (String folder : FOLDERS) {
            remove(installation.state().resolve(folder), console);
        }
        if (all) {
            remove(installation.state(), console);
            for (String module :
                    List.of("vocabulary", "machine", "runtime", "kernel", "compiler", "tools", "testing")) {
                remove(installation.root().resolve(module).resolve("target"), console);
            }
        }
        return 0;
    }

    private static void remove(Path folder, Console console) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        console.detail("removing " + folder);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw Failure.host(
                        "cannot-delete", "cannot delete " + file + " (" + failure + ")", "check its permissions");
            }
        }
    }
}
