package ibrik.compiler.stage;

import ibrik.compiler.classes.Method;
import ibrik.compiler.code.Assembly;
import ibrik.compiler.code.Compilation;
import ibrik.compiler.code.DumpReport;
import ibrik.compiler.data.HelpfulNullMessages;
import ibrik.compiler.data.HubPlan;
import ibrik.compiler.data.ImageData;
import ibrik.compiler.data.WorldFacts;
import ibrik.compiler.emit.ObjectNames;
import ibrik.compiler.emit.Partition;
import ibrik.compiler.emit.StackChecks;
import ibrik.compiler.image.ImageLinker;
import ibrik.compiler.image.ImageRequest;
import ibrik.compiler.image.ImageSizes;
import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.llvm.CompileOptions;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import ibrik.compiler.option.Dump;
import ibrik.compiler.option.Omission;
import ibrik.compiler.option.Target;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.stack.StackFunctions;
import ibrik.compiler.stack.StackReserve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;

/// Machine code and data, linked; docs/compiler/04-code.md, 05-image.md. [#writeImage] makes the image of it.
///
/// @param linker   what [#writeImage] goes on with
/// @param request  the object files, and where the image goes
/// @param code     what was linked of them so far
/// @param problems stacks that may be too deep
/// @param deepest  bytes that the deepest path takes below the limit of a stack
/// @param parts    how many modules were compiled
public record Generation(
        ImageLinker linker, ImageRequest request, ElfFile code, List<Problem> problems, long deepest, int parts) {
    public Generation {
        problems = List.copyOf(problems);
    }

    /// Where things are, and how they are to be.
    ///
    /// @param release      all optimisations; else the quick pipeline
    /// @param installation the folder that holds the assembly of `machine`
    /// @param cache        for object files
    /// @param image        the file to write
    /// @param scratch      for files that nobody needs afterwards
    public record Settings(Target target, boolean release, Path installation, Path cache, Path image, Path scratch) {
        private CompileOptions compileOptions() {
            var model = target == Target.METAL ? CompileOptions.CodeModel.KERNEL : CompileOptions.CodeModel.SMALL;
            return (release ? CompileOptions.release(model) : CompileOptions.development(model))
                    .withKeepsArrays(!Omission.requested().contains(Omission.KEPT_ARRAYS));
        }
    }

    /// Compiles and links, again with more checks of the stack as long as there are some missing.
    ///
    /// @param advance hears what is compiled, and what part of the code that is, from any thread
    public static Generation of(Reduction reduction, Settings settings, ObjDoubleConsumer<String> advance)
            throws IOException {
        var world = reduction.world();
        var names = new ObjectNames(world.objects(), world.snapshot());
        var partitions = Partition.of(world);
        var toolchain = Toolchain.find();
        var compilation = new Compilation(
                LlvmCompiler.load(toolchain),
                settings.compileOptions(),
                settings.cache().resolve("objects"));
        Set<Method> dispatched = reduction.dispatched();
        Path data = settings.scratch().resolve("data.o");
        Files.write(data, ImageData.write(world, new HubPlan(world, dispatched), names));
        var assembly = new ArrayList<Path>();
        for (var file : Assembly.of(settings.installation(), settings.target()).entrySet()) {
            assembly.addFirst(compilation.assembled(file.getKey(), file.getValue()));
        }
        var linker = new ImageLinker(toolchain);
        var reserve = new StackReserve(world, reduction.calls(), dispatched);
        var checks = StackChecks.first(world);
        while (true) {
            var objects = new ArrayList<>(assembly);
            objects.addAll(compilation.compile(partitions, names, checks, advance));
            objects.add(data);
            var request = request(objects, reduction, settings);
            var code = linker.linkCode(request);
            var more = Omission.requested().contains(Omission.STACK_CHECKS)
                    ? Optional.<StackChecks>empty()
                    : reserve.missing(StackFunctions.read(code), checks);
            if (more.isEmpty()) {
                return new Generation(linker, request, code, reserve.problems(), reserve.deepest(), partitions.size());
            }
            checks = more.get();
        }
    }

    private static ImageRequest request(List<Path> objects, Reduction reduction, Settings settings) {
        var classes = reduction.world().world();
        return new ImageRequest(
                settings.target(),
                objects,
                settings.image(),
                settings.scratch(),
                false,
                new WorldFacts(classes),
                new HelpfulNullMessages(classes));
    }

    /// What the user asked to see of the code.
    public static String dump(Dump dump, Reduction reduction, Settings settings) {
        var world = reduction.world();
        var names = new ObjectNames(world.objects(), world.snapshot());
        var report = new DumpReport(dump, world, reduction.copies());
        return report.text(names, LlvmCompiler.load(Toolchain.find()), settings.compileOptions());
    }

    /// Computes the tables for unwinding, lines and faults, and writes the image.
    public ImageSizes writeImage() {
        return linker.link(request, code);
    }
}
