package ibrik.tools.command;

import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.application.ClassPathWords;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import ibrik.tools.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ibrik trace`: a program runs on HotSpot, and what it looks up becomes metadata.
@Command(
        name = "trace",
        description = "Runs a program on HotSpot and writes what it looks up by name, for --metadata of a build.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description = "A jar, a directory of classes or of sources, a Maven project, or one .java file.")
    private Path input;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Arguments of the program; put -- before them.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--main", paramLabel = "CLASS", description = "The class whose main method starts the program.")
    private String mainClass;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "Further jars, directories, and DIRECTORY/*, separated by colons.")
    private String classPath;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write, or to add to (default: reachability-metadata.json).")
    private Path output = Path.of("reachability-metadata.json");

    @Option(names = "-D", paramLabel = "NAME=VALUE", mapFallbackValue = "", description = "A system property.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = {"-ea", "--enable-assertions"},
            description = "Let `assert` statements be checked.")
    private boolean assertions;

    @Mixin
    private SpeakingOptions speaking;

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        List<Path> entries = classPath == null ? List.of() : ClassPathWords.of(classPath);
        Application application = new ApplicationReader(Installation.current(), console)
                .read(input, Optional.ofNullable(mainClass), entries);
        List<String> options = assertions ? List.of("-ea") : List.of();
        return new Trace(application, options, properties).run(arguments, output, console);
    }
}
