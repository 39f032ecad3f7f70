package ibrik.tools.command;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.option.ModuleAccess;
import ibrik.compiler.option.Profile;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.application.ApplicationRequest;
import ibrik.tools.application.ClassPathWords;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.emulator.Guest;
import ibrik.tools.emulator.GuestLimits;
import ibrik.tools.emulator.GuestStreams;
import ibrik.tools.emulator.GuestWords;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.UserCharset;
import ibrik.tools.junit.HotSpotHome;
import ibrik.tools.junit.JUnitLibraries;
import ibrik.tools.junit.RunnerClasses;
import ibrik.tools.junit.SurefireReport;
import ibrik.tools.junit.TestClasses;
import ibrik.tools.junit.TestHome;
import ibrik.tools.junit.TestResults;
import ibrik.tools.junit.TestRun;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ibrik test-jar`: a suite of JUnit becomes an image, which runs it.
@Command(
        name = "test-jar",
        description = "Builds an image of JUnit tests, runs it, and writes reports as Maven Surefire does.",
        mixinStandardHelpOptions = true)
final class TestJarCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec specification;

    @Parameters(index = "0", paramLabel = "TESTS", description = "A jar, a directory of classes, or a Maven project.")
    private Path input;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "What is tested, and libraries: jars, directories, and DIRECTORY/*, separated by colons.")
    private String classPath;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "Classes to run, by simple or full name; a star is any text (default: as Maven Surefire).")
    private List<String> included = TestClasses.USUAL;

    @Option(names = "--exclude", paramLabel = "PATTERN", description = "Classes not to run.")
    private List<String> excluded = List.of();

    @Option(
            names = "--metadata",
            paramLabel = "PATH",
            description = "Reachability metadata: a file, a directory of them, or a repository of libraries' metadata.")
    private List<Path> metadata = List.of();

    @Option(names = "--hosted", description = "As a Linux program instead of a machine.")
    private boolean hosted;

    @Option(names = "--dev", description = "Build quickly, optimise little.")
    private boolean development;

    @Option(
            names = "--compare",
            description = "Run the tests on HotSpot too; only what ends otherwise counts as failed.")
    private boolean compare;

    @Option(names = "--reports", paramLabel = "DIRECTORY", description = "Where the reports go.")
    private Path reports;

    @Option(
            names = "--test-timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long one test may take (default: 60s).")
    private Duration testLimit = Duration.ofSeconds(60);

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long the guest may run (default: 1h).")
    private Duration timeout = Duration.ofHours(1);

    @Option(names = "-D", paramLabel = "NAME=VALUE", mapFallbackValue = "", description = "A system property.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Mixin
    private MachineOptions machine;

    @Mixin
    private SpeakingOptions speaking;

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        JavaOptions.checkEnvironment(console);
        if (hosted) {
            MachineOptions.refuse(specification, List.of());
        }
        machine.check();
        Installation installation = Installation.current();
        List<Path> given = new ApplicationReader(installation, console)
                .readTests(input, classPath == null ? List.of() : ClassPathWords.of(classPath));
        List<String> tests = new TestClasses(included, excluded).in(given.getFirst());
        if (tests.isEmpty()) {
            throw Failure.usage(
                    "no-tests",
                    "no class in " + given.getFirst() + " is named as tests are (" + String.join(", ", included) + ")",
                    "name the classes by --include PATTERN");
        }
        List<Path> whole = new ArrayList<>(new JUnitLibraries(installation).complete(given));
        whole.addFirst(new RunnerClasses(installation, console).compile(tests, whole));
        TestResults results = new TestRun(home(whole, installation, console), testLimit).run(tests.size());
        Path folder = reportFolder();
        new SurefireReport(folder).write(results.suites());
        TestSummary summary = new TestSummary(console);
        boolean good = compare
                ? summary.compare(
                        results, new TestRun(new HotSpotHome(whole, properties, timeout), testLimit).run(tests.size()))
                : summary.print(results);
        console.notice("reports: " + folder);
        return good ? 0 : 1;
    }

    private Path reportFolder() {
        if (reports != null) {
            return reports;
        }
        return Files.exists(input.resolve("pom.xml"))
                ? input.resolve("target").resolve("ibrik-reports")
                : Path.of("ibrik-reports");
    }

    private TestHome home(List<Path> whole, Installation installation, Console console) throws IOException {
        Target target = hosted ? Target.HOSTED : Target.METAL;
        Path qemu = hosted ? null : Qemu.need(console);
        String name = input.toAbsolutePath().normalize().getFileName() + "-tests";
        Application application = new Application(name, whole, RunnerClasses.MAIN, ModuleAccess.USUAL);
        StartSettings settings = new StartSettings(true, Map.of(), Profile.DEFAULT, ModuleAccess.USUAL);
        ImageBuilder builder = new ImageBuilder(installation, console);
        BuildRequest request = new ApplicationRequest(target, !development, settings)
                .of(
                        application,
                        installation,
                        builder.defaultImage(name, target, !development),
                        Optional.empty(),
                        false,
                        false)
                .withMetadata(ProjectMetadata.with(input, metadata));
        ImageBuilder.Ready ready = builder.buildToRun(request);
        BuildResult result = ready.result();
        Reports.print(result, console);
        return hosted ? hosted(ready.file()) : metal(ready.file(), qemu, installation, console);
    }

    private TestHome hosted(Path image) {
        return (words, out, errors) -> Guest.runHosted(
                image,
                new GuestWords(
                        UserCharset.propertiesWith(properties),
                        Map.of(),
                        List.of("-Xmx" + machine.memory() + "m", "-ea"),
                        words),
                GuestLimits.within(timeout),
                Optional.of(GuestStreams.to(out, errors)));
    }

    private TestHome metal(Path image, Path qemu, Installation installation, Console console) {
        return (words, out, errors) -> Guest.boot(
                machine.request(
                        image,
                        new GuestWords(properties, Map.of(), List.of("-ea"), words),
                        machine.accelerator(qemu, installation, console),
                        OptionalInt.empty(),
                        OptionalInt.empty()),
                qemu,
                GuestLimits.within(timeout),
                GuestStreams.to(out, errors));
    }
}
