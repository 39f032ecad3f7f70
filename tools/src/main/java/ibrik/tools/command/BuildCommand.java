package ibrik.tools.command;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import ibrik.tools.output.Json;
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
        BuildRequest request = program.request(installation, console, properties, true);
        BuildResult result = new ImageBuilder(installation, console).build(request);
        Reports.print(result, console);
        long bytes = Files.size(result.image());
        if (console.json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("image", result.image().toAbsolutePath().toString());
            object.put("bytes", bytes);
            object.put("figures", result.figures());
            console.out().println(Json.of(object));
        } else {
            console.out().println(result.image() + ": " + (bytes + 1023) / 1024 + " KiB");
        }
        return 0;
    }
}
