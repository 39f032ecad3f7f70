package ibrik.tools.build;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.Pipeline;
import ibrik.compiler.option.Target;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Digests;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import ibrik.tools.output.StageLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        checkOutput(request.output());
        Path record = recordOf(request);
        boolean reports = request.dump().isPresent() || request.explainInitialisation();
        try {
            String wanted = Inputs.describe(request);
            Optional<BuildRecord> former = reports ? Optional.empty() : BuildRecord.read(record);
            if (former.isPresent() && isUpToDate(request.output(), wanted, former.get())) {
                console.detail(request.output() + " is up to date");
                return new BuildResult(request.output(), List.of(), former.get().figures(), Map.of());
            }
            Files.deleteIfExists(record);
            BuildResult result = compile(request);
            new BuildRecord(wanted, Digests.of(request.output()), result.figures()).write(record);
            return result;
        } catch (IOException failure) {
            throw Failure.cannotWrite(request.output(), failure);
        }
    }

    private static boolean isUpToDate(Path image, String inputs, BuildRecord former) throws IOException {
        return former.inputs().equals(inputs)
                && Files.isRegularFile(image)
                && Digests.of(image).equals(former.image());
    }

    /// An image replaces a file or makes one; nothing else is touched.
    private static void checkOutput(Path output) {
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.usage(
                    "no-directory", "there is no directory " + folder, "make it, or choose another file by -o");
        }
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            String kind = Files.isDirectory(output) ? "a directory" : "a device, pipe or socket";
            throw Failure.usage("not-a-file", output + " is " + kind, "choose another file by -o");
        }
    }

    private Path recordOf(BuildRequest request) {
        String key =
                Digests.shortOf(request.output().toAbsolutePath().normalize().toString());
        return installation.stateFolder("images").resolve(key + ".inputs");
    }

    /// The image gets its name when it is whole: nobody ever sees a part of one, and what runs keeps its file.
    private BuildResult compile(BuildRequest request) throws IOException {
        Path output = request.output();
        Path draft = output.resolveSibling(
                "." + output.getFileName() + "." + ProcessHandle.current().pid());
        try {
            BuildResult result = compileTo(request.to(draft));
            Files.move(draft, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new BuildResult(output, List.of(), result.figures(), result.reports());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private BuildResult compileTo(BuildRequest request) {
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
