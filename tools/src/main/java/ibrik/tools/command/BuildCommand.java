package ibrik.tools.command;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ibrik build`: a program becomes an image file.
@Command(name = "build", description = "Builds an image.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private ProgramOptions program;

    @Mixin
    private SpeakingOptions speaking;

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            mapFallbackValue = "",
            description = "A system property, fixed in the image.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        Installation installation = Installation.current();
        RunRecord record = new RunRecord(program.target());
        BuildRequest request = program.request(installation, console, properties, true);
        BuildResult result = new ImageBuilder(installation, console).build(request);
        Reports.print(result, console);
        if (console.json()) {
            record.built(result);
            record.print(console);
        } else {
            long bytes = Files.size(result.image());
            console.out().println(result.image() + ": " + (bytes + 1023) / 1024 + " KiB");
        }
        return 0;
    }
}
