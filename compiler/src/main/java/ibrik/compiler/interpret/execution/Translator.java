package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InterpretedThrow;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Turns a graph into [Code]: gives every value a place in the frame and every instruction an [Operation].
final class Translator {
    private final Graph graph;
    private final Machine machine;
    private final Map<Node, Integer> places = new IdentityHashMap<>();
    private final Map<Block, Integer> blockNumbers = new HashMap<>();
    private final List<Long> numbers = new ArrayList<>();
    private final List<HeapObject> references = new ArrayList<>();

    private Translator(Graph graph, Machine machine) {
        this.graph = graph;
        this.machine = machine;
    }

    static Code translate(Graph graph, Machine machine) {
        return new Translator(graph, machine).translate();
    }

    private Code translate() {
        for (var parameter : graph.parameters()) {
            places.put(parameter, parameter.index());
            numbers.add(0L);
            references.add(null);
        }
        graph.blocks().forEach(block -> blockNumbers.put(block, blockNumbers.size()));
        var blocks = graph.blocks().stream().map(this::translate).toArray(Code.BlockCode[]::new);
        return new Code(
                numbers.stream().mapToLong(Long::longValue).toArray(), references.toArray(HeapObject[]::new), blocks);
    }

    Machine machine() {
        return machine;
    }

    /// The index of a value in the frame's array of its kind; constants are put there at once.
    int place(Node node) {
        var known = places.get(node);
        if (known == null) {
            known = node.kind() == Kind.REFERENCE ? references.size() : numbers.size();
            if (node.kind() == Kind.REFERENCE) {
                references.add(constantReference(node));
            } else {
                numbers.add(node instanceof Leaf.Constant constant ? canonical(constant) : 0);
            }
            places.put(node, known);
        }
        return known;
    }

    private static long canonical(Leaf.Constant constant) {
        return constant.kind() == Kind.INT ? (int) constant.bits() : constant.bits();
    }

    private HeapObject constantReference(Node node) {
        return switch (node) {
            case Leaf.StringConstant string -> machine.heap().intern(string.value());
            case Leaf.ClassConstant type -> machine.heap().mirrorOf(type.value());
            case Leaf.ObjectConstant object -> (HeapObject) object.object();
            default -> null;
        };
    }

    private Code.BlockCode translate(Block block) {
        var operations = new ArrayList<Operation>();
        for (Node node : block.instructions()) {
            operations.add(operation(node));
        }
        var handler = block.handlerOrNull();
        return new Code.BlockCode(
                operations.toArray(Operation[]::new),
                exit(block),
                handler == null ? -1 : blockNumbers.get(handler),
                handler == null ? null : moves(block, handler, 0));
    }

    private Operation operation(Node node) {
        return switch (node) {
            case Computation.Binary binary -> ArithmeticOperations.binary(this, binary);
            case Computation.Negate negate -> ArithmeticOperations.negate(this, negate);
            case Computation.Convert convert -> ArithmeticOperations.convert(this, convert);
            case Computation.ThreeWay threeWay -> ArithmeticOperations.threeWay(this, threeWay);
            case Computation.Test test -> ArithmeticOperations.test(this, test);
            case Invocation.Call call -> CallOperations.call(this, call);
            case Control.CaughtException caught -> {
                int target = place(caught);
                yield frame -> frame.references[target] = frame.caught;
            }
            case Control.MonitorEnter _, Control.MonitorExit _ -> frame -> {};
            case Control.LinkageFailure failure ->
                frame -> {
                    throw machine.refusal("code that cannot be linked: " + failure.error());
                };
            default -> MemoryOperations.operation(this, node);
        };
    }

    // ---- control ----------------------------------------------------------------------------------------------

    private Code.Exit exit(Block block) {
        return switch (block.terminator()) {
            case Terminator.Goto jump -> edge(block, jump.target(), 0);
            case Terminator.If branch -> branch(block, branch);
            case Terminator.Switch choice -> choice(block, choice);
            case Terminator.Return result -> returning(result);
            case Terminator.Throw thrown -> {
                int exception = place(thrown.valueOrNull());
                yield frame -> {
                    throw new InterpretedThrow(frame.references[exception]);
                };
            }
            case Terminator.Unreachable _ ->
                frame -> {
                    throw machine.refusal("code behind an instruction that always throws");
                };
        };
    }

    private Code.Exit branch(Block block, Terminator.If branch) {
        int condition = place(branch.condition());
        var then = edge(block, branch.then(), 0);
        var otherwise = edge(block, branch.otherwise(), branch.then() == branch.otherwise() ? 1 : 0);
        return frame -> frame.numbers[condition] != 0 ? then.next(frame) : otherwise.next(frame);
    }

    private Code.Exit choice(Block block, Terminator.Switch choice) {
        int key = place(choice.key());
        int[] keys = choice.keys();
        var targets = choice.targets();
        var edges = new Code.Exit[targets.size()];
        for (int i = 0; i < edges.length; i++) {
            var target = targets.get(i);
            int occurrence = (int) targets.subList(0, i).stream()
                    .filter(earlier -> earlier == target)
                    .count();
            edges[i] = edge(block, target, occurrence);
        }
        return frame -> {
            int at = Arrays.binarySearch(keys, frame.intAt(key));
            return edges[at >= 0 ? at : keys.length].next(frame);
        };
    }

    private Code.Exit returning(Terminator.Return result) {
        var value = result.valueOrNull();
        if (value == null) {
            return frame -> -1;
        }
        int place = place(value);
        if (value.kind() == Kind.REFERENCE) {
            return frame -> {
                frame.referenceResult = frame.references[place];
                return -1;
            };
        }
        var type = graph.method().signature().result();
        return frame -> {
            long bits = frame.numbers[place];
            frame.result = type == PrimitiveType.BOOLEAN ? bits & 1 : bits;
            return -1;
        };
    }

    private Code.Exit edge(Block from, Block to, int occurrence) {
        var moves = moves(from, to, occurrence);
        int number = blockNumbers.get(to);
        if (moves == null) {
            return frame -> number;
        }
        return frame -> {
            moves.run(frame);
            return number;
        };
    }

    /// The parallel copies into the phis of `to`; null for none, except towards a handler.
    ///
    /// @param occurrence which of several edges between the same blocks
    private Operation moves(Block from, Block to, int occurrence) {
        int edge = edgeIndex(from, to, occurrence);
        var sources = new ArrayList<int[]>();
        var referenceSources = new ArrayList<int[]>();
        for (var phi : to.phis()) {
            int[] move = {place(phi.inputs()[edge]), place(phi)};
            (phi.kind() == Kind.REFERENCE ? referenceSources : sources).add(move);
        }
        if (sources.isEmpty() && referenceSources.isEmpty()) {
            return from.handlerOrNull() == to ? frame -> {} : null;
        }
        return parallelMoves(sources.toArray(int[][]::new), referenceSources.toArray(int[][]::new));
    }

    private static int edgeIndex(Block from, Block to, int occurrence) {
        int left = occurrence;
        for (int i = 0; i < to.predecessors().size(); i++) {
            if (to.predecessors().get(i) == from && left-- == 0) {
                return i;
            }
        }
        throw new ibrik.compiler.problem.CompilerBug(to + " does not know its predecessor " + from);
    }

    private static Operation parallelMoves(int[][] moves, int[][] referenceMoves) {
        return frame -> {
            long[] values = new long[moves.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = frame.numbers[moves[i][0]];
            }
            var objects = new HeapObject[referenceMoves.length];
            for (int i = 0; i < objects.length; i++) {
                objects[i] = frame.references[referenceMoves[i][0]];
            }
            for (int i = 0; i < values.length; i++) {
                frame.numbers[moves[i][1]] = values[i];
            }
            for (int i = 0; i < objects.length; i++) {
                frame.references[referenceMoves[i][1]] = objects[i];
            }
        };
    }
}
