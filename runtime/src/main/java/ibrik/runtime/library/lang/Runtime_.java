package ibrik.runtime.library.lang;

import ibrik.runtime.heap.Heap;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.File;

/// The natives of `Runtime`.
@Substitute("java.lang.Runtime")
public final class Runtime_ {
    @Add
    private static final String PROCESSES = "an image is the only program on its machine: it cannot start others";

    /// At build time 1, the number of threads that really run at once; initialisers keep it as a hint for spinning.
    @Replace
    public int availableProcessors() {
        Platform platform = Platform.current();
        return platform == null ? 1 : platform.processorCount();
    }

    @Replace
    public long freeMemory() {
        return Heap.freeBytes();
    }

    @Replace
    public long totalMemory() {
        return Heap.totalBytes();
    }

    @Replace
    public long maxMemory() {
        return Heap.maximumBytes();
    }

    @Replace
    public void gc() {
        Heap.collect(Cause.REQUEST);
    }

    @Replace
    public void load(String file) {
        NativeLibraries.load(file);
    }

    @Replace
    public void loadLibrary(String libname) {
        NativeLibraries.loadLibrary(libname);
    }

    @Delete(PROCESSES)
    public native Process exec(String[] command, String[] environment, File folder);
}
