package ibrik.compiler.stage;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.check.BrokenMarks;
import ibrik.compiler.check.BrokenOwnership;
import ibrik.compiler.check.missing.MissingReport;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.optimise.ConfinedLocks;
import ibrik.compiler.optimise.Copies;
import ibrik.compiler.optimise.Inlining;
import ibrik.compiler.optimise.Strengthening;
import ibrik.compiler.option.Omission;
import ibrik.compiler.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The graphs that become code: simplified by what the analysis found, checked, and inlined into each other.
/// docs/compiler/04-code.md.
///
/// @param world    what is left of the closed world
/// @param calls    who calls whom in it
/// @param copies   which methods were inlined where
/// @param problems what the program asks for and cannot have, and code that breaks a mark
/// @param missing  what it can reach and an image has not
public record Reduction(
        ClosedWorld world, CallGraph calls, Copies copies, List<Problem> problems, MissingReport missing) {
    public Reduction {
        problems = List.copyOf(problems);
    }

    public static Reduction of(Analysis.Settled analysis) {
        var whole = analysis.world();
        for (Method method : whole.methods()) {
            whole.graphOf(method).ifPresent(graph -> Strengthening.apply(whole, graph));
        }
        var roots = new ArrayList<>(analysis.roots());
        roots.addAll(whole.calledByAddress());
        var calls = new CallGraph(whole, roots);
        var world = whole.retaining(calls);
        // Before inlining, which would put callers' handlers around the callees' failures.
        var problems = check(world, calls, roots);
        var missing = MissingReport.of(world, analysis.start());
        var copies = Inlining.apply(world, calls);
        var callsLeft = new CallGraph(world, roots);
        ConfinedLocks.drop(world, callsLeft);
        return new Reduction(world.retaining(callsLeft), callsLeft, copies, problems, missing);
    }

    private static List<Problem> check(ClosedWorld world, CallGraph calls, List<Method> roots) {
        var problems = new ArrayList<Problem>();
        problems.addAll(BrokenMarks.problems(world, calls));
        problems.addAll(BrokenOwnership.problems(world, calls, roots, Omission.requested()));
        return problems;
    }

    /// Methods that are called by the receiver's class.
    public Set<Method> dispatched() {
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
        return Collections.unmodifiableSet(found);
    }
}
