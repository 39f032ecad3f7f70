package ibrik.compiler.ir;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The readable form of a graph, as `--dump ir` shows it.
public final class GraphPrinter {
    private GraphPrinter() {}

    public static String print(Graph graph) {
        var text = new StringBuilder(graph.method().symbol()).append('\n');
        for (Block block : graph.blocks()) {
            text.append(block).append(": from ").append(block.predecessors());
            if (block.handlerOrNull() != null) {
                text.append(" handler ").append(block.handlerOrNull());
            }
            text.append('\n');
            block.phis()
                    .forEach(phi -> text.append("    ").append(describe(phi)).append('\n'));
            for (Node node : block.instructions()) {
                text.append("    ").append(describe(node));
                if (node.position() != null) {
                    text.append("    @").append(node.position().bytecodeIndex());
                }
                text.append('\n');
            }
            text.append("    ")
                    .append(block.terminator() == null ? "?" : describe(block.terminator()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String describe(Node node) {
        String inputs = Stream.of(node.inputs()).map(GraphPrinter::name).collect(Collectors.joining(", "));
        String result = node.kind() == ibrik.compiler.classes.Kind.VOID ? "" : name(node) + " = ";
        return result + node.getClass().getSimpleName() + detail(node) + " " + inputs;
    }

    private static String detail(Node node) {
        return switch (node) {
            case Computation.Binary binary -> " " + binary.operator();
            case Computation.Test test -> " " + test.condition();
            case Computation.Convert convert -> " " + convert.conversion();
            case Computation.InstanceOf test -> " " + test.type();
            case Check.CheckCast cast -> " " + cast.type();
            case Access.LoadField load -> " " + load.field();
            case Access.StoreField store -> " " + store.field();
            case Access.LoadStatic load -> " " + load.field();
            case Access.StoreStatic store -> " " + store.field();
            case Creation.New creation -> " " + creation.type();
            case Creation.NewArray creation -> " " + creation.type();
            case Creation.NewMultiArray creation -> " " + creation.type();
            case Invocation.Call call -> " " + call.dispatch() + " " + call.method();
            case Invocation.Intrinsic intrinsic -> " " + intrinsic.method();
            case Invocation.InitialiseClass initialise -> " " + initialise.type();
            case Control.LinkageFailure failure -> " " + failure.error();
            default -> "";
        };
    }

    private static String name(Node node) {
        return switch (node) {
            case Leaf.Constant constant ->
                switch (constant.kind()) {
                    case FLOAT -> constant.asFloat() + "f";
                    case DOUBLE -> constant.asDouble() + "d";
                    case LONG -> constant.bits() + "L";
                    default -> Long.toString(constant.bits());
                };
            case Leaf.Null _ -> "null";
            case Leaf.StringConstant string -> '"' + string.value() + '"';
            case Leaf.ClassConstant type -> type.value() + ".class";
            case Leaf.ObjectConstant object -> object.object().toString();
            default -> "v" + node.id();
        };
    }

    private static String describe(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto go -> "goto " + go.target();
            case Terminator.If branch ->
                "if " + name(branch.condition()) + " then " + branch.then() + " else " + branch.otherwise();
            case Terminator.Switch choice -> {
                var text = new StringBuilder("switch ").append(name(choice.key()));
                for (int i = 0; i < choice.keys().length; i++) {
                    text.append(' ').append(choice.keys()[i]).append(':').append(choice.cases()[i]);
                }
                yield text.append(" else ").append(choice.otherwise()).toString();
            }
            case Terminator.Return result ->
                "return " + (result.valueOrNull() == null ? "" : name(result.valueOrNull()));
            case Terminator.Throw thrown -> "throw " + name(thrown.valueOrNull());
            case Terminator.Unreachable _ -> "unreachable";
        };
    }
}
