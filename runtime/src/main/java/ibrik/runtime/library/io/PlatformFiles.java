package ibrik.runtime.library.io;

import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.InitialiseAtRunTime;

/// The files of the platform.
///
/// Who only reads and writes asks [#opened]: where nothing of a program opens a file, nothing writes the field behind
/// it, so that
/// the image has none of this.
public final class PlatformFiles {
    @Atomic("all that write it write the same")
    private static FileCalls opened;

    private PlatformFiles() {}

    /// For all that may open a file or asks about one by name.
    public static FileCalls start() {
        FileCalls calls = Made.CALLS;
        opened = calls;
        return calls;
    }

    /// Null where no file was ever opened.
    public static FileCalls opened() {
        return opened;
    }

    @InitialiseAtRunTime("the platform is there when the machine runs")
    private static final class Made {
        static final FileCalls CALLS = Platform.current().files();
    }
}
