package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Phi;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Writes one method as an LLVM function: blocks, phis, terminators. [NodeEmitter] writes the instructions.
final class MethodEmitter {
    private final Graph graph;
    private final ModuleText module;
    private final FunctionText text;
    private final Operands operands;
    private final NodeEmitter nodes;
    private final MethodShape shape;

    private MethodEmitter(Graph graph, ModuleText module, MethodShape shape) {
        this.graph = graph;
        this.module = module;
        this.text = new FunctionText(module);
        this.operands = new Operands(text);
        this.nodes = new NodeEmitter(
                text, operands, shape.storeBarriers() ? BarrierFreeStores.of(graph) : null, RacyIndices.of(graph));
        this.shape = shape;
    }

    /// Adds the function of `graph` to the module.
    ///
    static void emit(Graph graph, ModuleText module, MethodShape shape) {
        new MethodEmitter(graph, module, shape).emit();
    }

    private void emit() {
        for (Block block : graph.blocks()) {
            emit(block);
        }
        var phis = new HashMap<Integer, String>();
        for (Block block : graph.blocks()) {
            phis.put(block.id(), phisOf(block));
        }
        var method = graph.method();
        String symbol = EntryPoints.symbolOf(method);
        String parameters = graph.parameters().stream()
                .map(parameter -> LlvmText.type(parameter.kind()) + " " + FunctionText.value(parameter))
                .collect(Collectors.joining(", "));
        String result = LlvmText.type(method.signature().result().kind());
        if (shape.frameBytes() != 0) {
            module.add(symbol, StackStub.text(module, method, parameters, shape.frameBytes()));
            symbol = StackChecks.bodySymbol(symbol);
        }
        String personality = module.function("ibrik_personality", "i32", "...");
        module.add(
                symbol,
                "define hidden " + result + " " + LlvmText.global(symbol) + "(" + parameters + ") #0" + hints(method)
                        + nulls() + shape.collector() + " personality ptr " + personality + " !dbg !"
                        + module.subprogram(method) + " {\n" + text.body(phis) + "}\n");
    }

    private String hints(Method method) {
        if (shape.frameBytes() != 0 || method.has("NeverInline") || method.has("DontInline")) {
            return " noinline";
        }
        return method.has("Inline") || method.has("ForceInline") ? " inlinehint" : "";
    }

    /// Access through `Unsafe` to a null object is access to an address; LLVM would take it for code that never
    /// runs. The attribute stays with the code where it is inlined.
    private String nulls() {
        boolean any = graph.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .anyMatch(RawAccessEmitter::mayBeByAddress);
        return any ? " null_pointer_is_valid" : "";
    }

    static String signature(Method method) {
        return method.parametersWithReceiver().stream()
                .map(JavaType::kind)
                .map(LlvmText::type)
                .collect(Collectors.joining(", "));
    }

    private void emit(Block block) {
        text.enter(block);
        text.at(new ibrik.compiler.ir.Position(graph.method(), 0, null));
        if (block == graph.entry()) {
            new StackLookEmitter(text).emit(shape.stack());
        }
        for (Node node : block.instructions()) {
            if (node.position() != null) {
                text.at(node.position());
            }
            nodes.emit(node);
        }
        emit(block.terminator());
    }

    private void emit(Terminator terminator) {
        switch (terminator) {
            case Terminator.Goto go -> text.line("br label %" + go.target());
            case Terminator.If branch -> {
                String condition = operands.condition(branch.condition());
                text.line("br i1 " + condition + ", label %" + branch.then() + ", label %" + branch.otherwise());
            }
            case Terminator.Switch choice -> emit(choice);
            case Terminator.Return result when result.valueOrNull() == null -> text.line("ret void");
            case Terminator.Return result -> text.line("ret " + operands.typed(result.valueOrNull()));
            case Terminator.Throw thrown -> {
                text.at(thrown.position());
                String throwing = module.function("ibrik_throw", "void", "ptr");
                text.call("", "void " + throwing + "(" + operands.typed(thrown.valueOrNull()) + ")", "#1");
                text.line("unreachable");
            }
            case Terminator.Unreachable _ -> text.line("unreachable");
        }
        text.leave();
    }

    private void emit(Terminator.Switch choice) {
        var cases = new StringBuilder();
        for (int i = 0; i < choice.keys().length; i++) {
            cases.append(" i32 ").append(choice.keys()[i]).append(", label %").append(choice.cases()[i]);
        }
        text.line("switch " + operands.typed(choice.key()) + ", label %" + choice.otherwise() + " [" + cases + " ]");
    }

    // ---- phis -------------------------------------------------------------------------------------------------

    private String phisOf(Block block) {
        boolean landing =
                !block.instructions().isEmpty() && block.instructions().getFirst() instanceof Control.CaughtException;
        var lines = new StringBuilder();
        for (Phi phi : block.phis()) {
            lines.append("  ")
                    .append(FunctionText.value(phi))
                    .append(" = ")
                    .append(phiOf(phi, block, landing))
                    .append('\n');
        }
        return lines.toString();
    }

    private String phiOf(Phi phi, Block block, boolean landing) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < block.predecessors().size(); i++) {
            String value = operands.value(phi.inputs()[i]);
            for (String label : labelsOf(block.predecessors().get(i), landing)) {
                entries.add("[ " + value + ", %" + label + " ]");
            }
        }
        String type = LlvmText.type(phi.kind());
        return entries.isEmpty() ? "freeze " + type + " poison" : "phi " + type + " " + String.join(", ", entries);
    }

    private List<String> labelsOf(Block predecessor, boolean landing) {
        return landing ? text.unwindsFrom(predecessor) : List.of(text.exitOf(predecessor));
    }
}
