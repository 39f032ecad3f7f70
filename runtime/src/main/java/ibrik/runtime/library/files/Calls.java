package ibrik.runtime.library.files;

import ibrik.runtime.library.io.PlatformFiles;
import ibrik.runtime.platform.FileCalls;

/// Results of the platform's calls as `sun.nio.fs` has them.
final class Calls {
    private Calls() {}

    static FileCalls files() {
        return PlatformFiles.start();
    }

    /// @throws UnixException_ if the result is a negated error number
    static int check(long result) throws UnixException_ {
        if (result < 0) {
            throw new UnixException_((int) -result);
        }
        return (int) result;
    }
}
