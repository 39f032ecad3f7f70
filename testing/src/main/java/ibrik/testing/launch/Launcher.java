package ibrik.testing.launch;

import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.compiler.problem.Problem;
import ibrik.testing.compare.Comparison;
import ibrik.testing.launch.Selection.Run;
import ibrik.testing.program.Program;
import ibrik.testing.run.Home;
import ibrik.testing.run.Hosted;
import ibrik.testing.run.HotSpot;
import ibrik.testing.run.Libraries;
import ibrik.testing.run.Metal;
import ibrik.testing.run.Outcome;
import ibrik.testing.run.Reference;
import ibrik.testing.run.Rigour;
import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.application.ApplicationRequest;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Starts one program by the road that `ibrik run` takes (reading, request, build, words for the guest, emulator) and
/// compares it with HotSpot.
final class Launcher {
    private final Installation installation;
    private final LaunchOptions options;
    private final Console console;
    private final Path state;
    private final Path programs;
    private final Reference reference;

    /// @param testing the folder of `programs` and `applications`
    Launcher(Installation installation, LaunchOptions options, Path testing) {
        this.installation = installation;
        this.options = options;
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
        this.console = new Console(silence, silence, false, Console.Tone.USUAL, false);
        this.state = installation.stateFolder("testing").resolve("launch");
        this.programs = testing;
        this.reference = new Reference(installation.stateFolder("testing").resolve("reference"));
    }

    /// How the program differs from what HotSpot does with it; empty if it does not.
    Optional<String> difference(Run run) throws IOException, InterruptedException {
        Program program = run.program();
        String name = program.name().replace('/', '-') + "-" + word(run.target());
        Path image = Files.createDirectories(state).resolve(name + ".elf");
        try {
            Application application = new ApplicationReader(installation, console)
                    .read(source(program), Optional.empty(), libraries(program));
            var request = new ApplicationRequest(
                            run.target(),
                            !options.development(),
                            StartSettings.withAssertions(program.directives().assertions()))
                    .of(application, installation, image, Optional.empty(), false, false);
            new ImageBuilder(installation, console).build(request);
            return compare(program, application, home(run.target(), image), state.resolve(name));
        } catch (Failure failure) {
            return Optional.of("is refused: "
                    + failure.problems().stream().map(Launcher::text).collect(Collectors.joining("; ")));
        } finally {
            if (!options.keep()) {
                Files.deleteIfExists(image);
            }
        }
    }

    private Optional<String> compare(Program program, Application application, Home home, Path scratch)
            throws IOException, InterruptedException {
        Program started = new Program(program.name(), application.mainClass(), program.source(), program.directives());
        HotSpot judge = new HotSpot(application.classPath(), false);
        Outcome expected = reference.of(started, judge, scratch.resolve("hotspot"));
        Outcome actual = home.run(started, scratch.resolve(home.word()));
        return Comparison.difference(expected, actual);
    }

    private Path source(Program program) {
        Path file = programs.resolve("programs").resolve(program.name() + ".java");
        return Files.exists(file) ? file : programs.resolve("applications").resolve(program.name() + ".java");
    }

    private List<Path> libraries(Program program) throws IOException, InterruptedException {
        List<Path> jars = new ArrayList<>();
        for (String coordinates : program.directives().libraries()) {
            jars.add(Libraries.jar(
                    coordinates, installation.stateFolder("testing").resolve("maven")));
        }
        return jars;
    }

    private Home home(Target target, Path image) {
        if (target == Target.HOSTED) {
            return new Hosted(image, false, Rigour.USUAL);
        }
        return new Metal(image, false, Rigour.USUAL, Qemu.need(console), Machine.microvm);
    }

    static String word(Target target) {
        return target.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Problem problem) {
        return problem.what()
                + problem.callPath().stream().limit(6).collect(Collectors.joining("\n    ", "\n    ", ""));
    }
}
