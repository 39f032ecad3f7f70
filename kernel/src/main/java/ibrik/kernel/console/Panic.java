package ibrik.kernel.console;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.Uninterruptible;

/// The end of a kernel that finds its own rules broken.
public final class Panic {
    private Panic() {}

    /// Prints and ends the machine; written `throw Panic.because(...)` so that javac sees the end of the path.
    @NeverInline("cold")
    @Trusted("never returns")
    @Uninterruptible("the state may be anything")
    public static RuntimeException because(String what, long detail) {
        Platform.current().panic(what, detail);
        return null;
    }
}
