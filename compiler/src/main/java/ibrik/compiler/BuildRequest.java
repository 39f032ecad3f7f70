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
        boolean strict) {
    public BuildRequest {
        applicationClassPath = List.copyOf(applicationClassPath);
    }

    /// The same image in another file.
    public BuildRequest to(Path file) {
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
                strict);
    }
}
