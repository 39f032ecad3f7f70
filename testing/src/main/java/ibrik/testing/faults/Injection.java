package ibrik.testing.faults;

import ibrik.compiler.option.Target;
import ibrik.testing.program.Batch;
import ibrik.testing.program.Dispatcher;
import ibrik.testing.program.Program;
import ibrik.testing.program.ProgramCompiler;
import ibrik.testing.run.Hosted;
import ibrik.testing.run.Images;
import ibrik.testing.run.Outcome;
import ibrik.testing.run.Rigour;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One hosted image with some programs, and their runs with and without faults.
final class Injection {
    private static final Pattern COUNTS = Pattern.compile("(?m)^faults: (\\d+) allocations, (\\d+) stack checks$");
    /// Each collection is checked.
    private static final List<String> VERIFY = List.of("-XX:+VerifyAfterGC");

    private final Hosted image;
    private final Path scratch;

    /// A program, its run without a fault, and how many faults there could be.
    record Subject(Program program, Verdict verdict, int allocations, int stackChecks) {
        List<Fault> faults(int most) {
            List<Fault> all = new ArrayList<>();
            for (int place = 1; place <= Math.min(allocations, most); place++) {
                all.add(new Fault(Fault.Kind.MEMORY, place));
            }
            for (int place = 1; place <= Math.min(stackChecks, most); place++) {
                all.add(new Fault(Fault.Kind.STACK, place));
            }
            return all;
        }
    }

    /// Builds the image.
    ///
    /// @throws IllegalStateException if that does not work
    Injection(Installation installation, List<Program> programs) throws IOException, InterruptedException {
        Path state = installation.stateFolder("faults");
        this.scratch = state.resolve("run");
        Path classes = ProgramCompiler.compile(programs, List.of(), state);
        Batch batch = new Batch(programs, true);
        Path output = state.resolve("image");
        var built = new Images(installation, true)
                .build(batch, List.of(classes, Dispatcher.write(batch, classes, state)), Target.HOSTED, output);
        if (built.failure() != null) {
            throw new IllegalStateException("the programs cannot be built: " + built.failure());
        }
        this.image = new Hosted(output, true, Rigour.USUAL);
    }

    /// Runs a program without a fault.
    ///
    /// @throws IllegalStateException if it does not end
    Subject subject(Program program) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(VERIFY);
        options.add("-Xfail:count");
        Outcome plain =
                image.run(program, options, scratch.resolve(program.name()).resolve("plain"));
        Matcher counts = COUNTS.matcher(new String(plain.errors(), StandardCharsets.UTF_8));
        if (plain.timedOut() || !counts.find()) {
            throw new IllegalStateException(program.name() + " does not end by itself without a fault");
        }
        boolean madeForFaults = program.name().startsWith("faults/");
        return new Subject(
                program,
                new Verdict(plain, madeForFaults),
                Integer.parseInt(counts.group(1)),
                Integer.parseInt(counts.group(2)));
    }

    /// What is wrong with the program's run with a fault; empty if nothing is.
    Optional<String> complaint(Subject subject, Fault fault) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(VERIFY);
        options.add(fault.option());
        Path folder = scratch.resolve(subject.program.name()).resolve(fault.option());
        return subject.verdict.complaint(fault, image.run(subject.program, options, folder));
    }

    /// The command that does it again.
    String again(Subject subject, Fault fault) {
        return image.image() + " " + String.join(" ", VERIFY) + " " + fault.option() + " -- " + subject.program.name();
    }
}
