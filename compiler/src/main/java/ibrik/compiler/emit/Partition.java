package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.option.Omission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A group of methods that LLVM compiles as one module; classes stay together. Those of the application are in
/// groups of their own, so that a change to it compiles nothing else again.
///
/// @param name stable as long as the first class is the same
public record Partition(String name, List<Graph> graphs) {
    /// Chosen: large enough that LLVM inlines within a package, small enough that two threads share the work evenly.
    private static final int NODES = 12_000;

    /// All reached methods with code, cut into groups in the order of their symbols, the application's first.
    public static List<Partition> of(ClosedWorld world) {
        var graphs = new ArrayList<Graph>();
        for (Method method : world.methods()) {
            world.graphOf(method).ifPresent(graphs::add);
        }
        graphs.sort(Comparator.comparing((Graph graph) -> !isOfApplication(graph))
                .thenComparing(graph -> graph.method().owner().name())
                .thenComparing(graph -> graph.method().symbol()));
        var partitions = new ArrayList<Partition>();
        var group = new ArrayList<Graph>();
        int nodes = 0;
        for (int i = 0; i < graphs.size(); i++) {
            group.add(graphs.get(i));
            nodes += graphs.get(i).nodeCount();
            Graph next = i + 1 == graphs.size() ? null : graphs.get(i + 1);
            boolean allEnds = next == null || isOfApplication(graphs.get(i)) && !isOfApplication(next);
            boolean classEnds =
                    allEnds || next.method().owner() != graphs.get(i).method().owner();
            if (allEnds || classEnds && nodes >= NODES) {
                partitions.add(new Partition(group.getFirst().method().owner().name(), List.copyOf(group)));
                group.clear();
                nodes = 0;
            }
        }
        return partitions;
    }

    private static boolean isOfApplication(Graph graph) {
        return graph.method().owner().isOfApplication();
    }

    /// How much code it is.
    public long nodes() {
        return graphs.stream().mapToLong(Graph::nodeCount).sum();
    }

    /// The LLVM module of the group.
    ///
    /// @param checks which methods look at the stack limit
    /// @param omissions what the code is to lack
    public String text(ObjectNames names, StackChecks checks, Set<Omission> omissions) {
        var module = new ModuleText(names);
        for (Graph graph : graphs) {
            MethodEmitter.emit(graph, module, MethodShape.of(graph, checks, omissions));
        }
        return module.text();
    }
}
