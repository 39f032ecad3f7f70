package ibrik.tools.measure;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.tools.application.Application;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.util.Optional;

/// The image that a benchmark measures: with all optimisations, and nothing else asked for.
final class OptimisedImage {
    private OptimisedImage() {}

    static BuildResult build(Application application, Target target, Installation installation, Console console) {
        ImageBuilder builder = new ImageBuilder(installation, console);
        return builder.build(new BuildRequest(
                application.classPath(),
                application.mainClass(),
                target,
                true,
                builder.defaultImage(application.name(), target, true),
                installation.cache(),
                installation.root(),
                StartSettings.USUAL,
                Optional.empty(),
                false,
                false));
    }
}
