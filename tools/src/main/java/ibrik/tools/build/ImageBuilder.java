package ibrik.tools.build;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.Pipeline;
import ibrik.compiler.classes.FileTree;
import ibrik.compiler.option.Target;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Digests;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import ibrik.tools.output.StageLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Calls the compiler, unless the image that would come out is there already.
public final class ImageBuilder {
    /// Tells the drafts of one process apart, which may build several images at once.
    private static final AtomicInteger DRAFTS = new AtomicInteger();

    /// In bytes: Linux has 255 for a whole name (limits.h, `NAME_MAX`).
    private static final int LONGEST_NAME = 200;

    private final Installation installation;
    private final Console console;

    public ImageBuilder(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// Where an image goes that the user gave no name: one place per program, target and mode. It is ours, and
    /// so is what lies there: a folder makes way.
    public Path defaultImage(String name, Target target, boolean release) {
        String suffix = (target == Target.METAL ? "" : "-hosted") + (release ? "" : "-dev");
        String whole = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME ? name : Digests.shortOf(name);
        Path image = installation.stateFolder("images").resolve(whole + suffix + ".elf");
        try {
            FileTree.makeWayFor(image);
        } catch (IOException failure) {
            throw Failure.cannotWrite(image, failure);
        }
        return image;
    }

    /// An image that is there to be run.
    ///
    /// @param result what the build came to
    /// @param file   the same image under a name of this process alone: another command that builds to the place of
    ///               `result` at the same time changes nothing of what runs here
    public record Ready(BuildResult result, Path file) {}

    /// Builds the image for this process.
    ///
    /// @throws Failure with all problems of the program, if it has any
    public Ready buildToRun(BuildRequest request) throws IOException {
        checkOutput(request.output());
        Path own = Files.createTempDirectory("image").resolve(request.output().getFileName());
        return new Ready(build(request, Optional.of(own)), own);
    }

    /// Builds the image.
    ///
    /// @throws Failure with all problems of the program, if it has any
    public BuildResult build(BuildRequest request) {
        return build(request, Optional.empty());
    }

    /// @param own another name that the image gets
    private BuildResult build(BuildRequest request, Optional<Path> own) {
        Path record = recordOf(request);
        boolean reports = request.dump().isPresent() || request.explainInitialisation();
        try {
            checkOutput(request.output());
            String wanted = Inputs.describe(request);
            Optional<BuildRecord> former = reports ? Optional.empty() : BuildRecord.read(record);
            Path found = own.orElse(request.output());
            if (own.isPresent() && former.isPresent() && Files.isRegularFile(request.output())) {
                link(request.output(), found);
            }
            if (former.isPresent() && isUpToDate(found, wanted, former.get())) {
                console.detail(request.output() + " is up to date");
                return new BuildResult(request.output(), List.of(), former.get().figures(), Map.of());
            }
            FileTree.delete(record);
            return compile(request, own, wanted, record);
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
    private void checkOutput(Path output) throws IOException {
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            String kind = Files.isDirectory(output) ? "a directory" : "a device, pipe or socket";
            throw Failure.usage("not-a-file", output + " is " + kind, "choose another file by -o");
        }
        Path folder = output.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw Failure.usage(
                    "no-directory", "there is no directory " + folder, "make it, or choose another file by -o");
        }
        if (Files.isDirectory(installation.state()) && Files.isSameFile(folder, installation.state())) {
            throw Failure.usage(
                    "state-folder",
                    folder + " is Ibrik's own folder, of which any command may remove what it does not know",
                    "choose a file in another folder by -o");
        }
    }

    private Path recordOf(BuildRequest request) {
        String key =
                Digests.shortOf(request.output().toAbsolutePath().normalize().toString());
        return installation.stateFolder("images").resolve(key + ".inputs");
    }

    /// The image gets its name when it is whole: nobody ever sees a part of one, and what runs keeps its file.
    private BuildResult compile(BuildRequest request, Optional<Path> own, String wanted, Path record)
            throws IOException {
        SignedJars.check(request.applicationClassPath());
        Path output = request.output();
        Path draft = draftBeside(output);
        try {
            BuildResult result = compileTo(request.to(draft));
            // NOTE: of the draft: another command may build to the same place.
            BuildRecord made = new BuildRecord(wanted, Digests.of(draft), result.figures());
            if (own.isPresent()) {
                link(draft, own.get());
            }
            Files.move(draft, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            made.write(record);
            return new BuildResult(output, List.of(), result.figures(), result.reports());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Where an image grows. What a killed command leaves there the launcher removes, to which the place is told.
    private Path draftBeside(Path output) throws IOException {
        // Number and temporary folder: processes of two containers may have the same number.
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        String name = ProcessHandle.current().pid() + "." + temporary.getFileName() + "." + DRAFTS.incrementAndGet();
        Path draft = output.toAbsolutePath().resolveSibling(".draft." + name);
        if (temporary.startsWith(installation.state())) {
            Files.writeString(
                    temporary.resolve("drafts"), draft + "\0", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return draft;
    }

    /// A second name, or a copy on another disk.
    private static void link(Path file, Path name) throws IOException {
        Files.deleteIfExists(name);
        try {
            Files.createLink(name, file);
        } catch (FileSystemException | UnsupportedOperationException otherDisk) {
            Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES);
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
