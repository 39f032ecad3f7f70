package ibrik.compiler;

import ibrik.compiler.option.Dump;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Everything that decides what an image holds.
///
/// @param applicationClassPath jars and class directories, searched in order
/// @param mainClass            binary name of the class with `main`, such as `demo.Hello`
/// @param target               where the image runs
/// @param release              all optimisations; else the quick pipeline
/// @param output               the image file to write
/// @param cacheDirectory       for compiled partitions and the unpacked LLVM; made when missing
/// @param installation         the folder that holds `machine`, `runtime`, `kernel` with their `target/classes`
/// @param settings             what the program finds when it starts
/// @param dump                 what to print of the compiler's work, to the standard output
/// @param explainInitialisation report why classes are initialised at run time
/// @param strict               refuse what can only fail when it runs, even if a run may do without it
/// @param metadata             files and folders of reachability metadata, beside those on the class path
public record BuildRequest(
        List<Path> applicationClassPath,
        String mainClass,
        Target target,
        boolean release,
        Path output,
        Path cacheDirectory,
        Path installation,
        StartSettings settings,
        Optional<Dump> dump,
        boolean explainInitialisation,
        boolean strict,
        List<Path> metadata) {
    public BuildRequest {
        applicationClassPath = List.copyOf(applicationClassPath);
        metadata = List.copyOf(metadata);
    }

    /// A request without metadata but that on the class path.
    public BuildRequest(
            List<Path> applicationClassPath,
            String mainClass,
            Target target,
            boolean release,
            Path output,
            Path cacheDirectory,
            Path installation,
            StartSettings settings,
            Optional<Dump> dump,
            boolean explainInitialisation,
            boolean strict) {
        this(
                applicationClassPath,
                mainClass,
                target,
                release,
                output,
                cacheDirectory,
                installation,
                settings,
                dump,
                explainInitialisation,
                strict,
                List.of());
    }

    /// The same image in another file.
    public BuildRequest to(Path file) {
        return with(file, metadata);
    }

    /// The same program with these files and folders of metadata.
    public BuildRequest withMetadata(List<Path> files) {
        return with(output, files);
    }

    private BuildRequest with(Path file, List<Path> files) {
        return new BuildRequest(
                applicationClassPath,
                mainClass,
                target,
                release,
                file,
                cacheDirectory,
                installation,
                settings,
                dump,
                explainInitialisation,
                strict,
                files);
    }
}
