package ibrik.compiler.stage;

import ibrik.compiler.analysis.Reachability;
import ibrik.compiler.analysis.fold.FoldingContext;
import ibrik.compiler.analysis.fold.InterpretedSnapshot;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Corrections;
import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.InitialisationReport;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.launch.LaunchProtocol;
import ibrik.compiler.metadata.Metadata;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import ibrik.compiler.synthetic.start.StartCode;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what a program reaches, and initialises classes on the way: docs/compiler/02-analysis.md.
public final class Analysis {
    private Analysis() {}

    /// What an analysis came to.
    public sealed interface Result {}

    /// The program is known.
    ///
    /// @param world                what it reaches
    /// @param start                the code that starts the application
    /// @param roots                methods that assembly calls
    /// @param usedSymbols          methods that the image or the interpreter can call
    /// @param initialisationReport why classes are initialised at run time, for the user
    public record Settled(
            ClosedWorld world,
            StartCode start,
            List<Method> roots,
            Set<String> usedSymbols,
            String initialisationReport)
            implements Result {
        public Settled {
            roots = List.copyOf(roots);
            usedSymbols = Set.copyOf(usedSymbols);
        }
    }

    /// Assumptions were wrong: the analysis has to be made again, with classes of its own.
    ///
    /// @param corrections these and those that this analysis was made with
    /// @param found       how many are new
    public record Wrong(Corrections corrections, int found) implements Result {}

    /// @param corrections what earlier analyses assumed wrongly
    /// @param settings    what the program finds when it starts
    /// @param metadata    what it looks up when it runs
    /// @param reached     hears how many methods are known so far
    public static Result of(
            ClassWorld classes,
            LaunchProtocol.Start start,
            Target target,
            StartSettings settings,
            Metadata metadata,
            Corrections corrections,
            IntConsumer reached) {
        var bootstraps = new Bootstraps(classes);
        var initialiser = Initialiser.of(classes, bootstraps, settings);
        corrections.applyTo(initialiser);
        var snapshot = new InterpretedSnapshot(initialiser);
        var entryPoints = new EntryPoints(classes);
        var code = StartCode.define(classes, start, snapshot.isInitialised(classes.named(start.mainClass())));
        var context = new FoldingContext(classes, snapshot, bootstraps, code, corrections);
        var roots = entryPoints.fromAssembly(name -> isOf(target, name));
        var watch = new Assumptions(initialiser.reliances(), corrections, context::trusted, reached);
        var found = new Reachability(classes, snapshot, entryPoints, context, metadata).run(roots, watch);
        snapshot.close();
        int wrong = watch.corrections().count() - corrections.count();
        if (found.isEmpty() || wrong > 0) {
            return new Wrong(watch.corrections(), wrong);
        }
        var world = found.get();
        var used = Stream.of(world.everReached(), initialiser.calledMethods(), context.intrinsics())
                .flatMap(Set::stream)
                .map(Method::symbol)
                .collect(Collectors.toSet());
        var report = InitialisationReport.of(initialiser.leftToRunTime(), world.runTimeInitialised());
        return new Settled(world, code, roots, used, report);
    }

    /// Whether a class of this name may have entry points of a target: the runtime is that of both.
    private static boolean isOf(Target target, String name) {
        boolean isHosted = name.startsWith("ibrik.runtime.hosted.");
        return target == Target.HOSTED
                ? name.startsWith("ibrik.runtime.")
                : name.startsWith("ibrik.kernel.") || name.startsWith("ibrik.runtime.") && !isHosted;
    }
}
