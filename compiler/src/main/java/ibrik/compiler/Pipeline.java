package ibrik.compiler;

import ibrik.compiler.analysis.Reachability;
import ibrik.compiler.analysis.early.EarlyReads;
import ibrik.compiler.analysis.fold.FoldingContext;
import ibrik.compiler.analysis.fold.InterpretedSnapshot;
import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Corrections;
import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.check.BrokenMarks;
import ibrik.compiler.check.BrokenOwnership;
import ibrik.compiler.check.Finalizers;
import ibrik.compiler.check.UnsupportedCode;
import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
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
import ibrik.compiler.image.Folders;
import ibrik.compiler.image.ImageLinker;
import ibrik.compiler.image.ImageRequest;
import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.interpret.InitialisationReport;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.launch.LaunchProtocol;
import ibrik.compiler.launch.MainMethod;
import ibrik.compiler.launch.StartCode;
import ibrik.compiler.llvm.CompileOptions;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import ibrik.compiler.optimise.Inlining;
import ibrik.compiler.optimise.Strengthening;
import ibrik.compiler.option.Omission;
import ibrik.compiler.option.Target;
import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.replacement.BodyRecord;
import ibrik.compiler.replacement.ReplacementSources;
import ibrik.compiler.stack.StackFunctions;
import ibrik.compiler.stack.StackReserve;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Class files in, image out: the table of contents of the compiler.
public final class Pipeline {
    private static final List<String> TARGET_MODULES = List.of("vocabulary", "machine", "runtime", "kernel");

    private final BuildRequest request;
    private final Progress progress;
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private final Map<String, String> reports = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /// Who calls whom in the graphs that become code.
    private CallGraph calls;

    private Pipeline(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /// Builds an image. Problems of the user's program come back in the result, all at once.
    ///
    /// @throws CompilerBug if the compiler itself is at fault
    public static BuildResult build(BuildRequest request, Progress progress) {
        try {
            return new Pipeline(request, progress).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BuildResult build() throws IOException {
        var corrections = new Corrections();
        boolean done = false;
        while (!done) {
            done = round(corrections);
        }
        return result();
    }

    /// Builds as far as the corrections hold; false if more were found, which are then among them.
    private boolean round(Corrections corrections) throws IOException {
        try (var path = new ClassPath(targetFolders(request.installation()), request.applicationClassPath())) {
            var world = new ClassWorld(path);
            ReplacementSources.quick(world, Initialiser.handledMethods()).check(Omission.requested());
            try {
                if (!build(world, corrections)) {
                    return false;
                }
            } catch (CompilerBug bug) {
                // Another JDK may break any assumption; what it lacks is what the user has to know.
                if (world.drift().isEmpty()) {
                    throw bug;
                }
            }
            problems.addAll(world.drift());
            return true;
        }
    }

    private boolean build(ClassWorld world, Corrections corrections) throws IOException {
        var main = MainMethod.find(world, request.mainClass(), problems);
        if (main.isEmpty()) {
            return true;
        }
        var analysed = analyse(world, main.get(), corrections);
        if (analysed.isEmpty()) {
            return false;
        }
        strengthen(analysed.get());
        if (problems.isEmpty() && world.drift().isEmpty()) {
            generate(analysed.get());
        }
        return true;
    }

    private BuildResult result() {
        return new BuildResult(request.output(), problems, figures, reports);
    }

    /// Where the classes of the target modules lie.
    static List<Path> targetFolders(Path installation) {
        return TARGET_MODULES.stream()
                .map(module -> installation.resolve(module).resolve("target/classes"))
                .toList();
    }

    // ---- analysis: docs/compiler/02-analysis.md ---------------------------------------------------------------

    /// The closed world; empty if more corrections were found.
    private Optional<ClosedWorld> analyse(ClassWorld world, LaunchProtocol.Start start, Corrections corrections) {
        progress.stageStarted("analysis");
        var bootstraps = new Bootstraps(world);
        var initialiser = Initialiser.of(world, bootstraps);
        if (request.assertions()) {
            initialiser.enableAssertions();
        }
        corrections.applyTo(initialiser);
        var snapshot = new InterpretedSnapshot(initialiser);
        var entryPoints = new EntryPoints(world);
        var code = StartCode.define(world, start, snapshot.isInitialised(world.named(start.mainClass())));
        var context = new FoldingContext(world, snapshot, bootstraps, code, corrections);
        var closedWorld =
                new Reachability(world, snapshot, entryPoints, context).run(entryPoints.fromAssembly(packages()));
        int corrected = corrections.count();
        if (!Omission.requested().contains(Omission.EARLY_READS)) {
            EarlyReads.find(closedWorld, initialiser.reliances(), corrections);
        }
        if (corrections.count() > corrected) {
            progress.stageFinished("analysis", corrections.count() - corrected + " assumptions wrong, once more");
            return Optional.empty();
        }
        figures.put("methods", (long) closedWorld.methods().size());
        problems.addAll(
                BodyRecord.carried().changes(world, reachedSymbols(closedWorld, initialiser, context)::contains));
        figures.put("types", (long) closedWorld.types().size());
        figures.put("objects", (long) closedWorld.objects().size());
        figures.put("classes.initialised.at.run.time", (long)
                closedWorld.runTimeInitialised().size());
        if (request.explainInitialisation()) {
            var reached = closedWorld.runTimeInitialised();
            reports.put("initialisation", InitialisationReport.of(initialiser.leftToRunTime(), reached));
        }
        progress.stageFinished("analysis", closedWorld.methods().size() + " methods");
        Finalizers.notices(closedWorld).forEach(progress::notice);
        return Optional.of(closedWorld);
    }

    /// Methods that the image or the interpreter can call.
    private static Set<String> reachedSymbols(ClosedWorld world, Initialiser initialiser, FoldingContext context) {
        return Stream.of(world.everReached(), initialiser.calledMethods(), context.intrinsics())
                .flatMap(Set::stream)
                .map(Method::symbol)
                .collect(Collectors.toSet());
    }

    private List<String> packages() {
        return request.target() == Target.HOSTED
                ? List.of("ibrik.runtime.")
                : List.of(
                        "ibrik.kernel.",
                        "ibrik.runtime.exception.",
                        "ibrik.runtime.heap.",
                        "ibrik.runtime.startup.",
                        "ibrik.runtime.thread.");
    }

    private void strengthen(ClosedWorld world) {
        for (Method method : world.methods()) {
            world.graphOf(method).ifPresent(graph -> Strengthening.apply(world, graph));
        }
        var roots = new ArrayList<>(world.entryPoints().fromAssembly(packages()));
        roots.addAll(world.calledByAddress());
        var calls = new CallGraph(world, roots);
        world.retain(calls);
        // Before inlining, which would put callers' handlers around the callees' failures.
        problems.addAll(UnsupportedCode.problems(world));
        problems.addAll(BrokenMarks.problems(world, calls));
        problems.addAll(BrokenOwnership.problems(world, calls, roots, Omission.requested()));
        Inlining.apply(world, calls);
        this.calls = new CallGraph(world, roots);
        world.retain(this.calls);
        figures.put("methods", (long) world.methods().size());
    }

    // ---- code, data, link: docs/compiler/04-code.md, 05-image.md
    // -----------------------------------------------------------

    private void generate(ClosedWorld world) throws IOException {
        progress.stageStarted("code");
        var names = new ObjectNames(world.objects(), world.snapshot());
        var partitions = Partition.of(world);
        var toolchain = Toolchain.find();
        var model = request.target() == Target.METAL ? CompileOptions.CodeModel.KERNEL : CompileOptions.CodeModel.SMALL;
        var options = (request.release() ? CompileOptions.release(model) : CompileOptions.development(model))
                .withKeepsArrays(!Omission.requested().contains(Omission.KEPT_ARRAYS));
        var llvm = LlvmCompiler.load(toolchain);
        request.dump().ifPresent(dump -> reports.put("dump", DumpReport.of(dump, world, names, llvm, options)));
        var compilation =
                new Compilation(llvm, options, request.cacheDirectory().resolve("objects"));
        Path scratch = Files.createTempDirectory("ibrik");
        try {
            Path data = scratch.resolve("data.o");
            Files.write(data, ImageData.write(world, new HubPlan(world, dispatched(world)), names));
            var assembly = new ArrayList<Path>();
            for (var file :
                    Assembly.of(request.installation(), request.target()).entrySet()) {
                assembly.addFirst(compilation.assembled(file.getKey(), file.getValue()));
            }
            var linker = new ImageLinker(toolchain);
            var reserve = new StackReserve(world, calls, dispatched(world));
            var checks = StackChecks.first(world);
            while (true) {
                var objects = new ArrayList<>(assembly);
                objects.addAll(compilation.compile(partitions, names, checks));
                objects.add(data);
                var linked = request(objects, scratch, world);
                var code = linker.linkCode(linked);
                var more = Omission.requested().contains(Omission.STACK_CHECKS)
                        ? Optional.<StackChecks>empty()
                        : reserve.missing(StackFunctions.read(code), checks);
                if (more.isPresent()) {
                    checks = more.get();
                    continue;
                }
                problems.addAll(reserve.problems());
                figures.put("stack.deepest", reserve.deepest());
                progress.stageFinished("code", partitions.size() + " partitions");
                if (problems.isEmpty()) {
                    link(linker, linked, code);
                }
                return;
            }
        } finally {
            Folders.delete(scratch);
        }
    }

    private ImageRequest request(List<Path> objects, Path scratch, ClosedWorld world) {
        return new ImageRequest(
                request.target(),
                objects,
                request.output(),
                scratch,
                false,
                new WorldFacts(world.world()),
                new HelpfulNullMessages(world.world()));
    }

    private void link(ImageLinker linker, ImageRequest linked, ElfFile code) {
        progress.stageStarted("image");
        var sizes = linker.link(linked, code);
        figures.put("image.bytes", sizes.file());
        figures.put("code.bytes", sizes.code());
        progress.stageFinished("image", figures.get("image.bytes") + " bytes");
    }

    private static Set<Method> dispatched(ClosedWorld world) {
        var found = new LinkedHashSet<Method>();
        for (Method method : world.methods()) {
            world.graphOf(method).stream()
                    .flatMap(graph -> graph.blocks().stream())
                    .flatMap(block -> block.instructions().stream())
                    .forEach(node -> {
                        if (node instanceof Invocation.Call call && call.dispatch() != Invocation.Dispatch.DIRECT) {
                            found.add(call.method());
                        }
                    });
        }
        return found;
    }
}
