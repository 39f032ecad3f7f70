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
import ibrik.compiler.optimise.Copies;
import ibrik.compiler.option.Dump;
import ibrik.compiler.option.Omission;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The forms that methods go through, as `--dump` shows them.
///
/// @param dump   which methods, and which form
/// @param copies where those went that have no code of their own any more
public record DumpReport(Dump dump, ClosedWorld world, Copies copies) {
    public String text(ObjectNames names, LlvmCompiler llvm, CompileOptions options) {
        List<Graph> graphs = world.methods().stream()
                .filter(this::isWanted)
                .flatMap(method -> world.graphOf(method).stream())
                .sorted(Comparator.comparing(graph -> graph.method().symbol()))
                .toList();
        if (graphs.isEmpty()) {
            return inlined();
        }
        return switch (dump.stage()) {
            case IR -> graphs.stream().map(GraphPrinter::print).collect(Collectors.joining("\n"));
            case LLVM -> llvmText(graphs, names);
            case ASM -> llvm.assemblyText("dump", llvmText(graphs, names), options);
        };
    }

    private String llvmText(List<Graph> graphs, ObjectNames names) {
        return new Partition("dump", graphs).text(names, StackChecks.first(world), Omission.requested());
    }

    private boolean isWanted(Method method) {
        return dump.method()
                .map(name -> name.equals(method.owner().name() + "." + method.name()))
                .orElse(method.owner().moduleOrNull() == null && !method.owner().isOfTarget());
    }

    /// Where the methods went of which nothing else is left.
    private String inlined() {
        var text = new StringBuilder();
        for (Method method : copies.methods()) {
            var holders = isWanted(method) ? copies.holders(method, this::hasCode) : Set.<Method>of();
            if (!holders.isEmpty()) {
                text.append(method).append(" is inlined wherever it is called; it is part of\n");
                holders.forEach(holder -> text.append("    ").append(holder).append('\n'));
            }
        }
        return text.isEmpty()
                ? "no method of the image has that name (Class.method): the program does not reach it\n"
                : text.toString();
    }

    private boolean hasCode(Method method) {
        return world.graphOf(method).isPresent();
    }
}
