package ibrik.compiler.code;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.emit.ObjectNames;
import ibrik.compiler.emit.Partition;
import ibrik.compiler.emit.StackChecks;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.GraphPrinter;
import ibrik.compiler.llvm.CompileOptions;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.option.Dump;
import ibrik.compiler.option.Omission;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The forms that methods go through, as `--dump` shows them.
public final class DumpReport {
    private DumpReport() {}

    /// The methods that `dump` names, in the form it names.
    public static String of(
            Dump dump, ClosedWorld world, ObjectNames names, LlvmCompiler llvm, CompileOptions options) {
        List<Graph> graphs = world.methods().stream()
                .filter(method -> isWanted(dump, method))
                .flatMap(method -> world.graphOf(method).stream())
                .sorted(Comparator.comparing(graph -> graph.method().symbol()))
                .toList();
        if (graphs.isEmpty()) {
            return "no method of the image has that name: it may be unreachable, or inlined into all of its callers\n";
        }
        return switch (dump.stage()) {
            case IR -> graphs.stream().map(GraphPrinter::print).collect(Collectors.joining("\n"));
            case LLVM -> text(graphs, world, names);
            case ASM -> llvm.assemblyText("dump", text(graphs, world, names), options);
        };
    }

    private static String text(List<Graph> graphs, ClosedWorld world, ObjectNames names) {
        return new Partition("dump", graphs).text(names, StackChecks.first(world), Omission.requested());
    }

    private static boolean isWanted(Dump dump, Method method) {
        return dump.method()
                .map(name -> name.equals(method.owner().name() + "." + method.name()))
                .orElse(method.owner().moduleOrNull() == null && !method.owner().isOfTarget());
    }
}
