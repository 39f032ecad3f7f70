package ibrik.tools.host;

import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The clone that the tools run from.
///
/// @param root the folder that holds the launcher and the modules
public record Installation(Path root) {
    /// The modules whose classes go into images.
    public static final String[] TARGET_MODULES = {"vocabulary", "machine", "runtime", "kernel"};

    /// As the launcher says by the property `ibrik.home`.
    public static Installation current() {
        String home = System.getProperty("ibrik.home");
        if (home == null) {
            throw Failure.host(
                    "no-installation", "the tools do not know where Ibrik lies", "start them by the script `ibrik`");
        }
        return new Installation(Path.of(home));
    }

    /// Built tools, caches and other things that may be deleted at any time.
    public Path state() {
        return root.resolve(".ibrik");
    }

    /// Compiled partitions. The property `ibrik.cache` names another folder, for tests.
    public Path cache() {
        String other = System.getProperty("ibrik.cache");
        return other == null ? state().resolve("cache") : Path.of(other);
    }

    /// A folder below [#state], made when missing.
    public Path stateFolder(String name) {
        Path folder = state().resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw Failure.host(
                    "read-only", "cannot write to " + folder + " (" + failure + ")", "make the folder writable");
        }
    }
}
