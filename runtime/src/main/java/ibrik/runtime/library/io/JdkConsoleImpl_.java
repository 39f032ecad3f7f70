package ibrik.runtime.library.io;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;

/// The echo of the terminal.
@Substitute("jdk.internal.io.JdkConsoleImpl")
final class JdkConsoleImpl_ {
    /// @return whether there was an echo before
    @Replace
    private static boolean echo(boolean on) throws IOException {
        int before = Platform.current().echo(on);
        if (before < 0) {
            throw new IOException("Inappropriate ioctl for device");
        }
        return before > 0;
    }
}
