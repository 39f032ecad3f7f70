package ibrik.compiler.code;

import ibrik.compiler.emit.ObjectNames;
import ibrik.compiler.emit.Partition;
import ibrik.compiler.emit.StackChecks;
import ibrik.compiler.llvm.CompileOptions;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.option.Omission;
import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ObjDoubleConsumer;

/// Compiles partitions to object files on two threads; what was compiled before with the same text and options is
/// reused.
public final class Compilation {
    private static final int THREADS = 2;

    private final LlvmCompiler llvm;
    private final CompileOptions options;
    private final ObjectCache cache;

    public Compilation(LlvmCompiler llvm, CompileOptions options, Path cache) {
        this.llvm = llvm;
        this.options = options;
        this.cache = new ObjectCache(cache);
    }

    /// Object files in the order of the partitions.
    ///
    /// @param advance hears what is done, and what part of the code that is, from any thread
    public List<Path> compile(
            List<Partition> partitions, ObjectNames names, StackChecks checks, ObjDoubleConsumer<String> advance) {
        var omissions = Omission.requested();
        var meter = new Meter(partitions, advance);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = new ArrayList<Callable<Path>>();
            for (Partition partition : partitions) {
                tasks.add(() -> {
                    Path object = object(partition.name(), partition.text(names, checks, omissions), omissions);
                    meter.compiled(partition);
                    return object;
                });
            }
            var objects = new ArrayList<Path>();
            for (var result : threads.invokeAll(tasks)) {
                objects.add(result.get());
            }
            return objects;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompilerBug("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompilerBug("a partition did not compile", e.getCause());
        }
    }

    /// Adds up what is done: LLVM's time goes, roughly, with the size of what it compiles.
    private static final class Meter {
        private final int partitions;
        private final long nodes;
        private final ObjDoubleConsumer<String> advance;
        private int done;
        private long nodesDone;

        Meter(List<Partition> partitions, ObjDoubleConsumer<String> advance) {
            this.partitions = partitions.size();
            this.nodes = partitions.stream().mapToLong(Partition::nodes).sum();
            this.advance = advance;
        }

        synchronized void compiled(Partition partition) {
            done++;
            nodesDone += partition.nodes();
            advance.accept(done + " of " + partitions + " partitions", (double) nodesDone / nodes);
        }
    }

    /// The object file of assembly or data that is ready.
    public Path assembled(String name, String text) {
        return cached(name, text + "\nassembly", () -> llvm.assemble(name, text));
    }

    private Path object(String name, String text, Set<Omission> omissions) {
        String key = text + options + LlvmCompiler.REVISION + omissions;
        return cached(name, key, () -> llvm.compile(name, text, options));
    }

    private Path cached(String name, String key, Callable<byte[]> make) {
        try {
            var former = cache.find(key);
            return former.isPresent() ? former.get() : cache.store(key, make.call());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompilerBug(name + " did not compile", e);
        }
    }
}
