package ibrik.tools.build;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.Pipeline;
import ibrik.compiler.option.Target;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import ibrik.tools.output.StageLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls the compiler, unless the image that would come out is there already.
public final class ImageBuilder {
    private final Installation installation;
    private final Console console;

    public ImageBuilder(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// Where an image goes that the user gave no name: one place per program, target and mode.
    public Path defaultImage(String name, Target target, boolean release) {
        String suffix = (target == Target.METAL ? "" : "-hosted") + (release ? "" : "-dev");
        return installation.stateFolder("images").resolve(name + suffix + ".elf");
    }

    /// Builds the image.
    ///
    /// @throws Failure with all problems of the program, if it has any
    public BuildResult build(BuildRequest request) {
        Path record = recordOf(request);
        boolean reports = request.dump().isPresent() || request.explainInitialisation();
        try {
            String wanted = Inputs.describe(request);
            Optional<BuildRecord> former = BuildRecord.read(record);
            if (!reports
                    && Files.exists(request.output())
                    && former.isPresent()
                    && former.get().inputs().equals(wanted)) {
                console.detail(request.output() + " is up to date");
                return new BuildResult(request.output(), List.of(), former.get().figures(), Map.of());
            }
            Files.deleteIfExists(record);
            BuildResult result = compile(request);
            new BuildRecord(wanted, result.figures()).write(record);
            return result;
        } catch (IOException failure) {
            throw Failure.host(
                    "cannot-write",
                    "cannot build " + request.output() + " (" + failure + ")",
                    "check free space and permissions, or choose another file by -o");
        }
    }

    private Path recordOf(BuildRequest request) {
        String key =
                Digests.shortOf(request.output().toAbsolutePath().normalize().toString());
        return installation.stateFolder("images").resolve(key + ".inputs");
    }

    private BuildResult compile(BuildRequest request) throws IOException {
        Path folder = request.output().toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw Failure.usage(
                    "no-directory", "there is no directory " + folder, "make it, or choose another file by -o");
        }
        StageLines stages = new StageLines(console);
        BuildResult result;
        try {
            result = Pipeline.build(request, stages);
        } finally {
            stages.abandon();
        }
        if (!result.succeeded()) {
            throw new Failure(ExitStatus.PROGRAM, result.problems());
        }
        return result;
    }
}
