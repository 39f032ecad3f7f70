package ibrik.runtime.library.lang;

import ibrik.runtime.heap.Heap;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The end of the program.
@Substitute("java.lang.Shutdown")
public final class Shutdown_ {
    @Alias
    public static native void shutdown();

    @Alias
    public static native void exit(int status);

    @Replace
    @Harmless("tells recorders of the virtual machine, and there are none")
    static void beforeHalt() {}

    @Replace
    static void halt0(int status) {
        Heap.atExit();
        Platform.current().exit(status & 0xFF);
    }

    /// There is no System.Logger that could be asked to log the exit.
    @Replace
    @Harmless("the exit is logged only by a System.Logger that was set up for it, and there is none")
    private static void logRuntimeExit(int status) {}
}
