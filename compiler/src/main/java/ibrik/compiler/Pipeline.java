package ibrik.compiler;

import ibrik.compiler.analysis.world.Corrections;
import ibrik.compiler.check.Finalizers;
import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.FileTree;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.launch.LaunchProtocol;
import ibrik.compiler.launch.MainMethod;
import ibrik.compiler.metadata.Metadata;
import ibrik.compiler.metadata.MetadataReader;
import ibrik.compiler.option.Omission;
import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.replacement.BodyRecord;
import ibrik.compiler.replacement.ReplacementSources;
import ibrik.compiler.stage.Analysis;
import ibrik.compiler.stage.Generation;
import ibrik.compiler.stage.Reduction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Class files in, image out: the table of contents of the compiler. Each stage makes a result that does not change,
/// and the next begins with it:
///
///     class path -> [ClassWorld] -> [LaunchProtocol.Start] -> [Analysis] -> [Reduction] -> [Generation] -> image
///
/// Here they are called in this order, and what they have to say is collected for the user.
public final class Pipeline {
    private final BuildRequest request;
    private final Progress progress;
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private final Map<String, String> reports = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Metadata metadata;

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
        var corrections = Optional.of(Corrections.none());
        while (corrections.isPresent()) {
            corrections = round(corrections.get());
        }
        return new BuildResult(request.output(), problems, figures, reports);
    }

    /// Builds with classes of its own, as far as the corrections hold; more of them if they do not.
    private Optional<Corrections> round(Corrections corrections) throws IOException {
        var targetFolders = ClassPath.targetFolders(request.installation());
        try (var path = new ClassPath(targetFolders, request.applicationClassPath())) {
            var classes = new ClassWorld(path);
            ReplacementSources.quick(classes, Initialiser.handledMethods()).check(Omission.requested());
            try {
                var more = stages(classes, corrections);
                if (more.isPresent()) {
                    return more;
                }
            } catch (CompilerBug bug) {
                // Another JDK may break any assumption; what it lacks is what the user has to know.
                if (classes.drift().isEmpty()) {
                    throw bug;
                }
            }
            problems.addAll(classes.drift());
            return Optional.empty();
        }
    }

    private Optional<Corrections> stages(ClassWorld classes, Corrections corrections) throws IOException {
        var start = MainMethod.find(classes, request.mainClass(), problems);
        var metadata = metadata(classes);
        if (start.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        return switch (analyse(classes, start.get(), metadata, corrections)) {
            case Analysis.Wrong wrong -> Optional.of(wrong.corrections());
            case Analysis.Settled analysis -> {
                var reduction = reduce(analysis);
                if (problems.isEmpty() && classes.drift().isEmpty()) {
                    write(reduction);
                }
                yield Optional.empty();
            }
        };
    }

    /// Read once: a second round finds the same.
    private Metadata metadata(ClassWorld classes) throws IOException {
        if (metadata == null) {
            metadata =
                    MetadataReader.read(request.applicationClassPath(), classes.path(), request.metadata(), problems);
            metadata.notes().forEach(progress::notice);
        }
        classes.path().addResources(metadata.classFiles());
        return metadata;
    }

    private Analysis.Result analyse(
            ClassWorld classes, LaunchProtocol.Start start, Metadata asked, Corrections corrections) {
        progress.stageStarted("analysis");
        var result = Analysis.of(
                classes,
                start,
                request.target(),
                request.settings(),
                asked,
                corrections,
                reached -> progress.advanced(reached + " methods", 0));
        switch (result) {
            case Analysis.Wrong wrong ->
                progress.stageFinished("analysis", wrong.found() + " assumptions wrong, once more");
            case Analysis.Settled analysis -> {
                var world = analysis.world();
                figures.put("methods", (long) world.methods().size());
                figures.put("types", (long) world.types().size());
                figures.put("objects", (long) world.objects().size());
                figures.put("classes.initialised.at.run.time", (long)
                        world.runTimeInitialised().size());
                problems.addAll(BodyRecord.carried().changes(classes, analysis.usedSymbols()::contains));
                if (request.explainInitialisation()) {
                    reports.put("initialisation", analysis.initialisationReport());
                }
                progress.stageFinished("analysis", world.methods().size() + " methods");
                Finalizers.notices(world).forEach(progress::notice);
            }
        }
        return result;
    }

    private Reduction reduce(Analysis.Settled analysis) {
        var reduction = Reduction.of(analysis);
        problems.addAll(reduction.problems());
        var missing = reduction.missing();
        problems.addAll(request.strict() ? missing.possible().values() : missing.certain());
        if (problems.isEmpty()) {
            missing.notice().ifPresent(progress::notice);
        }
        figures.put("methods.compiled", (long) reduction.world().methods().size());
        return reduction;
    }

    private void write(Reduction reduction) throws IOException {
        Path scratch = Files.createTempDirectory("ibrik");
        try {
            var settings = new Generation.Settings(
                    request.target(),
                    request.release(),
                    request.installation(),
                    request.cacheDirectory(),
                    request.output(),
                    scratch);
            request.dump().ifPresent(dump -> reports.put("dump", Generation.dump(dump, reduction, settings)));
            var generation = generate(reduction, settings);
            if (problems.isEmpty()) {
                link(generation);
            }
        } finally {
            FileTree.delete(scratch);
        }
    }

    private Generation generate(Reduction reduction, Generation.Settings settings) throws IOException {
        progress.stageStarted("code");
        var generation = Generation.of(reduction, settings, progress::advanced);
        problems.addAll(generation.problems());
        figures.put("stack.deepest", generation.deepest());
        progress.stageFinished("code", generation.parts() + " partitions");
        return generation;
    }

    private void link(Generation generation) {
        progress.stageStarted("image");
        var sizes = generation.writeImage();
        figures.put("image.bytes", sizes.file());
        figures.put("code.bytes", sizes.code());
        progress.stageFinished("image", sizes.file() + " bytes");
    }
}
