package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import ibrik.compiler.ir.Terminator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Turns the bytecode of one method into its graph: the control flow. [InstructionTranslator] does the instructions.
///
/// Code behind branches whose outcome is known is not built.
public final class GraphBuilder {
    private final Graph graph;
    private final Method method;
    private final BuildContext context;
    private final MethodCode code;
    private final Map<Block, Variables> variables = new IdentityHashMap<>();
    private final Map<ByteBlock, Block> starts = new IdentityHashMap<>();
    private final Map<Integer, ByteBlock> byStart = new HashMap<>();
    private final Map<List<MethodCode.Handler>, Dispatch> dispatches = new HashMap<>();
    private final List<ByteBlock> order;
    /// Null if nobody wants to know.
    private final VariableNames names;
    private Variables current;
    private ByteBlock currentBytes;
    private boolean throwsInBlock;
    private Node lock;

    /// The landing place of exceptions for one list of handlers.
    private record Dispatch(Block block, int lastOrder) {}

    private GraphBuilder(Method method, BuildContext context) {
        this.graph = new Graph(method);
        this.method = method;
        this.context = context;
        this.code = new MethodCode(method);
        this.order = ByteBlock.of(code);
        this.names = context.recordsVariables(method) ? new VariableNames(method) : null;
        order.forEach(block -> byStart.put(block.start(), block));
    }

    /// The graph of a method that has code.
    public static Graph build(Method method, BuildContext context) {
        var refusal = method.owner().linkRefusal();
        if (refusal.isPresent()) {
            return RefusedCode.of(method, refusal.get());
        }
        var builder = new GraphBuilder(method, context);
        builder.build();
        return builder.graph;
    }

    private void build() {
        var entry = newVariables(graph.newBlock());
        entry.close();
        current = entry;
        enterParameters(entry);
        currentBytes = order.getFirst();
        if (method.isSynchronized()) {
            enterLock();
        }
        goTo(order.getFirst());
        for (ByteBlock block : order) {
            closeBlocksBefore(block);
            var start = starts.get(block);
            if (start != null) {
                translate(block, variables.get(start));
            }
        }
        variables.values().stream()
                .filter(Variables::isOpen)
                .sorted((a, b) -> Integer.compare(a.block().id(), b.block().id()))
                .forEach(Variables::close);
        if (names != null) {
            starts.forEach(this::recordEntry);
        }
        graph.finish();
        PairedLocks.mark(graph);
    }

    private void enterParameters(Variables entry) {
        int slot = 0;
        int index = 0;
        for (var type : method.parametersWithReceiver()) {
            boolean receiver = index == 0 && !method.isStatic();
            var parameter = new Leaf.Parameter(index++, type, receiver);
            graph.parameters().add(parameter);
            entry.write(slot, parameter);
            if (names != null) {
                names.parameter(slot, index).ifPresent(variable -> record(variable, parameter, position(0)));
            }
            slot += type == PrimitiveType.LONG || type == PrimitiveType.DOUBLE ? 2 : 1;
        }
    }

    private void enterLock() {
        lock = method.isStatic()
                ? new Leaf.ClassConstant(method.owner(), context.world().named("java.lang.Class"))
                : graph.parameters().getFirst();
        var enter = new Control.MonitorEnter(lock);
        enter.setPosition(position(0));
        current.block().instructions().add(enter);
    }

    private void translate(ByteBlock block, Variables start) {
        current = start;
        currentBytes = block;
        throwsInBlock = false;
        var translator = new InstructionTranslator(this, context, method);
        for (int i = block.start(); i < block.end() && current != null; i++) {
            translator.translate(code.at(i), position(code.bytecodeIndex(i)));
        }
        if (current != null) {
            goTo(byStart.get(block.end()));
        }
    }

    private Position position(int bytecodeIndex) {
        return new Position(method, bytecodeIndex, null);
    }

    /// A block can be closed when all of its predecessors have been translated or found unreachable.
    private void closeBlocksBefore(ByteBlock next) {
        for (var dispatch : dispatches.values()) {
            var landing = variables.get(dispatch.block());
            if (landing.isOpen() && dispatch.lastOrder() < next.order()) {
                landing.close();
            }
        }
        var start = starts.get(next);
        if (start != null && next.predecessors().stream().allMatch(predecessor -> predecessor.order() < next.order())) {
            variables.get(start).close();
        }
    }

    private Variables newVariables(Block block) {
        return new Variables(block, code.maxLocals() + code.maxStack() + 1, variables);
    }

    // ---- used by the translator -------------------------------------------------------------------------------

    void push(Node value) {
        current.write(code.maxLocals() + current.depth(), value);
        current.setDepth(current.depth() + 1);
    }

    Node pop() {
        current.setDepth(current.depth() - 1);
        return current.read(code.maxLocals() + current.depth());
    }

    Node readLocal(int slot) {
        return current.read(slot);
    }

    /// @param next bytecode index of the following instruction, where the variable is alive
    void writeLocal(int slot, Node value, int next, Position position) {
        if (throwsInBlock && hasHandlers()) {
            splitBlock();
        }
        current.write(slot, value);
        if (names != null) {
            names.at(slot, next).ifPresent(variable -> record(variable, value, position));
        }
    }

    /// Variables that change from one turn of a loop to the next, or differ between the ways to a block, have their
    /// value anew
    /// at its start.
    private void recordEntry(ByteBlock bytes, Block block) {
        int at = code.bytecodeIndex(bytes.start());
        int place = 0;
        for (var entry : variables.get(block).entryPhis().entrySet()) {
            var variable = names.at(entry.getKey(), at);
            boolean fits = entry.getKey() < code.maxLocals()
                    && block.phis().contains(entry.getValue())
                    && variable.isPresent()
                    && variable.get().type().kind() == entry.getValue().kind();
            if (fits) {
                var node = new Control.VariableValue(variable.get(), entry.getValue());
                node.setPosition(position(at));
                block.instructions().add(place++, node);
            }
        }
    }

    private void record(Control.Variable variable, Node value, Position position) {
        if (value.kind() == variable.type().kind()) {
            var node = new Control.VariableValue(variable, value);
            node.setPosition(position);
            current.block().instructions().add(node);
        }
    }

    private boolean hasHandlers() {
        return !currentBytes.handlers().isEmpty() || lock != null;
    }

    private void splitBlock() {
        var next = newVariables(graph.newBlock());
        next.setDepth(current.depth());
        link(current.block(), next.block());
        next.close();
        current.block().terminate(new Terminator.Goto(next.block()));
        current = next;
        throwsInBlock = false;
    }

    /// Goes on in a new block if the condition holds; else the failure is thrown.
    void goOnIf(Node condition, Control.LinkageFailure failure, Position position) {
        var here = current;
        var other = newVariables(graph.newBlock());
        var next = newVariables(graph.newBlock());
        for (var each : List.of(other, next)) {
            each.setDepth(here.depth());
            link(here.block(), each.block());
            each.close();
        }
        here.block().terminate(new Terminator.If(condition, next.block(), other.block()));
        current = other;
        append(failure, position);
        unreachable();
        current = next;
        throwsInBlock = false;
    }

    /// Appends an instruction; one that can throw is connected to the handlers here.
    <T extends Node> T append(T node, Position position) {
        node.setPosition(position);
        if (node.canThrow()) {
            connectHandler();
        }
        current.block().instructions().add(node);
        return node;
    }

    private void connectHandler() {
        throwsInBlock = true;
        if (hasHandlers() && current.block().handlerOrNull() == null) {
            var landing = dispatch(currentBytes.handlers());
            current.block().setHandler(landing);
            landing.predecessors().add(current.block());
        }
    }

    void returnValue(Node value, Position position) {
        if (lock != null) {
            exitLock(position);
        }
        end(new Terminator.Return(value));
    }

    void throwValue(Node exception, Position position) {
        connectHandler();
        end(new Terminator.Throw(exception, position));
    }

    /// Ends the block behind an instruction that always throws.
    void unreachable() {
        end(new Terminator.Unreachable());
    }

    void goTo(int instruction) {
        goTo(byStart.get(instruction));
    }

    private void goTo(ByteBlock target) {
        var block = edgeTo(target);
        end(new Terminator.Goto(block));
    }

    void branch(Node condition, int target, int fallThrough) {
        if (condition instanceof Leaf.Constant constant) {
            goTo(constant.bits() != 0 ? target : fallThrough);
            return;
        }
        var then = edgeTo(byStart.get(target));
        var otherwise = edgeTo(byStart.get(fallThrough));
        end(new Terminator.If(condition, then, otherwise));
    }

    /// targets[i] is the instruction index for keys[i]; keys are ascending.
    void branch(Node key, int[] keys, int[] targets, int otherwise) {
        if (key instanceof Leaf.Constant constant) {
            int at = java.util.Arrays.binarySearch(keys, (int) constant.bits());
            goTo(at >= 0 ? targets[at] : otherwise);
            return;
        }
        var cases = new Block[keys.length];
        for (int i = 0; i < keys.length; i++) {
            cases[i] = edgeTo(byStart.get(targets[i]));
        }
        end(new Terminator.Switch(key, keys, cases, edgeTo(byStart.get(otherwise))));
    }

    int indexOf(java.lang.classfile.Label label) {
        return code.indexOf(label);
    }

    /// What the switch at a position chooses among.
    List<MethodCode.Choice> choices(Position at) {
        return code.choices(code.indexOf(at.bytecodeIndex()));
    }

    /// The instruction index behind the current block.
    int fallThrough() {
        return currentBytes.end();
    }

    boolean isEnded() {
        return current == null;
    }

    private void end(Terminator terminator) {
        current.block().terminate(terminator);
        current = null;
    }

    private Block edgeTo(ByteBlock target) {
        var block = starts.get(target);
        if (block == null) {
            block = graph.newBlock();
            starts.put(target, block);
            newVariables(block).setDepth(current.depth());
        }
        link(current.block(), block);
        return block;
    }

    private static void link(Block from, Block to) {
        to.predecessors().add(from);
    }

    // ---- exception dispatch -----------------------------------------------------------------------------------

    private Block dispatch(List<MethodCode.Handler> handlers) {
        var known = dispatches.get(handlers);
        if (known != null) {
            return known.block();
        }
        var landing = newVariables(graph.newBlock());
        int last = order.stream()
                .filter(block -> block.handlers().equals(handlers))
                .mapToInt(ByteBlock::order)
                .max()
                .orElse(0);
        dispatches.put(handlers, new Dispatch(landing.block(), last));
        buildDispatch(handlers, landing);
        return landing.block();
    }

    private void buildDispatch(List<MethodCode.Handler> handlers, Variables landing) {
        var outer = current;
        var position = new Position(method, code.bytecodeIndex(currentBytes.start()), null);
        var exception = new Control.CaughtException(context.world().named("java.lang.Throwable"));
        exception.setPosition(position);
        current = landing;
        current.block().instructions().add(exception);
        for (var handler : handlers) {
            current.setDepth(0);
            push(exception);
            if (handler.catchType() == null) {
                goTo(byStart.get(handler.target()));
                break;
            }
            var type = context.world().find(handler.catchType().replace('/', '.'));
            if (type.isEmpty()) {
                continue;
            }
            var matches = new Computation.InstanceOf(exception, type.get());
            matches.setPosition(position);
            current.block().instructions().add(matches);
            var then = edgeTo(byStart.get(handler.target()));
            var next = newVariables(graph.newBlock());
            link(current.block(), next.block());
            next.close();
            current.block().terminate(new Terminator.If(matches, then, next.block()));
            current = next;
        }
        if (current != null) {
            current.setDepth(0);
            leaveByException(exception, position);
        }
        current = outer;
    }

    private void leaveByException(Node exception, Position position) {
        if (lock != null) {
            exitLock(position);
        }
        end(new Terminator.Throw(exception, position));
    }

    private void exitLock(Position position) {
        var exit = new Control.MonitorExit(lock);
        exit.setPosition(position);
        current.block().instructions().add(exit);
    }
}
