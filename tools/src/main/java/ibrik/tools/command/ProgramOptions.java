package ibrik.tools.command;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.option.Dump;
import ibrik.compiler.option.ModuleAccess;
import ibrik.compiler.option.Profile;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.application.ApplicationRequest;
import ibrik.tools.application.ClassPathWords;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which program, and how it is built.
final class ProgramOptions {
    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description = "A jar, a directory of classes or of sources, a Maven project, or one .java file.")
    private Path input;

    @Option(names = "--main", paramLabel = "CLASS", description = "The class whose main method starts the program.")
    private String mainClass;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "Further jars, directories, and DIRECTORY/*, separated by colons.")
    private String classPath;

    @Option(names = "--hosted", description = "A static Linux program without libc instead of a bootable image.")
    private boolean hosted;

    @Option(names = "--release", description = "All optimisations (the default).")
    private boolean release;

    @Option(names = "--dev", description = "Build quickly, optimise little.")
    private boolean development;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The image file to write.")
    private Path output;

    @Option(
            names = {"-ea", "--enable-assertions"},
            description = "Let `assert` statements be checked.")
    private boolean assertions;

    @Option(
            names = "--dump",
            arity = "1..2",
            paramLabel = "FORM [CLASS.METHOD]",
            hideParamSyntax = true,
            description = "Print what the compiler makes of the program, or of one method: ir, llvm or asm.")
    private List<String> dump = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "How threads share the cores: default, or performance (no time slices, two threads per core).")
    private Profile profile = Profile.DEFAULT;

    @Option(
            names = "--add-exports",
            paramLabel = "MODULE/PACKAGE=ALL-UNNAMED",
            description = "Let the program use a package that a module of the JDK keeps to itself.")
    private List<String> exports = List.of();

    @Option(
            names = "--add-opens",
            paramLabel = "MODULE/PACKAGE=ALL-UNNAMED",
            description = "Let the program's reflection use what is private in a package of the JDK.")
    private List<String> opens = List.of();

    @Option(names = "--explain-initialisation", description = "Print why classes are initialised only at run time.")
    private boolean explainInitialisation;

    @Option(
            names = "--strict",
            description = "Refuse a program that can reach what an image has not, even if a run may do without it.")
    private boolean strict;

    @Option(
            names = "--metadata",
            paramLabel = "FILE",
            description = "Reachability metadata: a file, a directory of them, or a repository of libraries' metadata.")
    private List<Path> metadata = List.of();

    boolean assertions() {
        return assertions;
    }

    Target target() {
        return hosted ? Target.HOSTED : Target.METAL;
    }

    /// Reads the program and says what to build.
    ///
    /// @param properties system properties that are fixed in the image
    /// @param userOutput whether the image goes to the current directory if the user gave no file
    BuildRequest request(
            Installation installation, Console console, Map<String, String> properties, boolean userOutput) {
        if (release && development) {
            throw Failure.usage("usage", "--release and --dev exclude each other", "leave one of them out");
        }
        Application application = new ApplicationReader(installation, console)
                .read(input, Optional.ofNullable(mainClass), classPathEntries());
        ModuleAccess access = new ModuleAccess(
                        ModulePackages.of("--add-exports", exports), ModulePackages.of("--add-opens", opens))
                .and(application.access());
        StartSettings settings = new StartSettings(assertions, properties, profile, access);
        return new ApplicationRequest(target(), !development, settings)
                .of(
                        application,
                        installation,
                        image(installation, console, application, userOutput),
                        dump(),
                        explainInitialisation,
                        strict)
                .withMetadata(ProjectMetadata.with(input, metadata));
    }

    private Path image(Installation installation, Console console, Application application, boolean userOutput) {
        if (output != null) {
            return output;
        }
        if (userOutput) {
            return Path.of(application.name() + (hosted ? "" : ".elf"));
        }
        return new ImageBuilder(installation, console).defaultImage(application.name(), target(), !development);
    }

    private List<Path> classPathEntries() {
        return classPath == null ? List.of() : ClassPathWords.of(classPath);
    }

    private Optional<Dump> dump() {
        if (dump.isEmpty()) {
            return Optional.empty();
        }
        try {
            Dump.Stage stage = Dump.Stage.valueOf(dump.getFirst().toUpperCase(Locale.ROOT));
            return Optional.of(new Dump(stage, dump.size() > 1 ? Optional.of(dump.get(1)) : Optional.empty()));
        } catch (IllegalArgumentException unknown) {
            throw Failure.usage(
                    "usage", "--dump knows ir, llvm and asm, not " + dump.getFirst(), "choose one of the three");
        }
    }
}
