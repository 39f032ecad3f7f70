package ibrik.tools.application;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.option.Dump;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.tools.host.Installation;
import java.nio.file.Path;
import java.util.Optional;

/// From an application that was read to the request that builds its image, for all commands alike.
///
/// @param release    all optimisations, or a quick build
/// @param settings what the program finds when it starts
public record ApplicationRequest(Target target, boolean release, StartSettings settings) {
    /// @param output             the image file
    /// @param dump               what to print of the program's forms, if anything
    /// @param explainInitialisation whether to tell why classes are left to run time
    /// @param strict             whether what can only fail at run time is refused
    public BuildRequest of(
            Application application,
            Installation installation,
            Path output,
            Optional<Dump> dump,
            boolean explainInitialisation,
            boolean strict) {
        return new BuildRequest(
                application.classPath(),
                application.mainClass(),
                target,
                release,
                output,
                installation.cache(),
                installation.root(),
                settings,
                dump,
                explainInitialisation,
                strict);
    }
}
