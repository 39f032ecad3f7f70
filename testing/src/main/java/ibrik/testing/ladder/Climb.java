package ibrik.testing.ladder;

import ibrik.compiler.option.Target;
import ibrik.testing.compare.Comparison;
import ibrik.testing.program.Program;
import ibrik.testing.program.ProgramCompiler;
import ibrik.testing.run.ChildProcess;
import ibrik.testing.run.Home;
import ibrik.testing.run.Hosted;
import ibrik.testing.run.HotSpot;
import ibrik.testing.run.Libraries;
import ibrik.testing.run.Metal;
import ibrik.testing.run.Outcome;
import ibrik.testing.run.Reference;
import ibrik.testing.run.Rigour;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.host.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Builds a driver by `ibrik build`, in a process of its own that can be ended, runs the image and compares it with
/// HotSpot.
final class Climb {
    private static final Pattern WHAT = Pattern.compile("\"what\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern METHODS = Pattern.compile("\"methods\":(\\d+)");
    private static final Pattern TRACE =
            Pattern.compile("^(?:Caused by: )?[\\w.]+(?:Exception|Error|CompilerBug)\\b.*");
    private static final int SHOWN_CHARACTERS = 240;

    private final Installation installation;
    private final Duration limit;
    private final boolean release;
    private final Path state;
    private final Reference reference;

    /// @param limit   of a build
    /// @param release whether images have all optimisations
    Climb(Installation installation, Duration limit, boolean release) {
        this.installation = installation;
        this.limit = limit;
        this.release = release;
        this.state = installation.stateFolder("testing").resolve("ladder");
        this.reference = new Reference(installation.stateFolder("testing").resolve("reference"));
    }

    /// Where the verdict of a rung at a place is kept.
    Path kept(String name, Target target) {
        return state.resolve(name + "." + word(target));
    }

    static String word(Target target) {
        return target.name().toLowerCase(Locale.ROOT);
    }

    Verdict verdict(Program program, Target target) throws IOException, InterruptedException {
        List<Path> classPath = new ArrayList<>();
        for (String coordinates : program.directives().libraries()) {
            classPath.add(Libraries.jar(coordinates, state.resolve("maven")));
        }
        classPath.addFirst(ProgramCompiler.compile(List.of(program), classPath, state));
        Path scratch = Files.createDirectories(state.resolve("run").resolve(program.name()));
        // HotSpot first: a driver that is not sound is known before anything is built.
        Outcome expected = reference.of(program, new HotSpot(classPath, false), scratch.resolve("hotspot"));
        Path image = scratch.resolve(word(target) + ".elf");
        long start = System.nanoTime();
        Outcome build = build(program, classPath, target, image, scratch.resolve("build"));
        double seconds = (System.nanoTime() - start) / 1e9;
        String said = new String(build.output(), StandardCharsets.UTF_8);
        if (build.timedOut()) {
            return new Verdict(Verdict.Kind.NO_END, "stopped after " + limit.toSeconds() + " s", seconds, 0);
        }
        if (build.status() != 0) {
            var kind = build.status() == ExitStatus.PROGRAM ? Verdict.Kind.BUILD_ERROR : Verdict.Kind.CRASH;
            return new Verdict(kind, reason(said, new String(build.errors(), StandardCharsets.UTF_8)), seconds, 0);
        }
        long methods = METHODS.matcher(said)
                .results()
                .findFirst()
                .map(match -> Long.parseLong(match.group(1)))
                .orElse(0L);
        Outcome actual = home(target, image).run(program, scratch.resolve(word(target)));
        Files.delete(image);
        Optional<String> difference = Comparison.difference(expected, actual);
        return new Verdict(
                difference.isEmpty() ? Verdict.Kind.EQUAL : Verdict.Kind.DIFFERS,
                difference.map(text -> withCause(text, expected, actual)).orElse(""),
                seconds,
                methods);
    }

    private Outcome build(Program program, List<Path> classPath, Target target, Path image, Path scratch)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(installation.root().resolve("ibrik").toString(), "build", "--json"));
        if (target == Target.HOSTED) {
            command.add("--hosted");
        }
        if (!release) {
            command.add("--dev");
        }
        // As HotSpot is told: its warning names the jar.
        command.add("-Dsun.misc.unsafe.memory.access=allow");
        command.addAll(List.of("--main", program.mainClass(), "-o", image.toString(), "-cp"));
        command.add(classPath.stream().skip(1).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(classPath.getFirst().toString());
        return ChildProcess.run(command, System.getenv(), "", false, limit, scratch);
    }

    private static Home home(Target target, Path image) {
        if (target == Target.HOSTED) {
            return new Hosted(image, false, Rigour.USUAL);
        }
        Path qemu = Qemu.findOrEmpty()
                .orElseThrow(() -> new IllegalStateException("QEMU is not installed: see `ibrik doctor`"));
        return new Metal(image, false, Rigour.USUAL, qemu, Machine.microvm);
    }

    /// Why there is no image, in one line: the first problem, else the first line of a trace.
    private static String reason(String output, String errors) {
        Matcher what = WHAT.matcher(output);
        String problem = what.find() ? what.group(1) : "";
        String trace = errors.lines()
                .filter(line -> TRACE.matcher(line).matches())
                .findFirst()
                .orElse("");
        return shortened((problem + (problem.isEmpty() || trace.isEmpty() ? "" : "; ") + trace));
    }

    /// A difference, and what the program itself said of it where HotSpot says nothing.
    private static String withCause(String difference, Outcome expected, Outcome actual) {
        List<String> usual =
                new String(expected.errors(), StandardCharsets.UTF_8).lines().toList();
        return shortened(difference
                + new String(actual.errors(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> TRACE.matcher(line.replaceFirst("^Exception in thread \"[^\"]*\" ", ""))
                                .matches())
                        .filter(line -> !usual.contains(line))
                        .reduce((_, last) -> last)
                        .map(line -> "; " + line)
                        .orElse(""));
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "..." : line;
    }
}
