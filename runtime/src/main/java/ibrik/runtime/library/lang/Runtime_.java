package ibrik.runtime.library.lang;

import ibrik.runtime.heap.Heap;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.option.ProcessorOption;
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

    /// At build time asked by what tunes itself alone (`ibrik.compiler.interpret.handler.SystemNatives`).
    @Replace
    public int availableProcessors() {
        return ProcessorOption.processors();
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
