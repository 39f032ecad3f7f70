package ibrik.compiler.ir.build;

import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Whether a method leaves each lock that it enters, on all ways out of it: what javac writes does.
///
/// A lock in a header names its owner by a number that another thread gets when the owner has ended. So one that may
/// still be held then is not kept there ([Control.Lock#isUnpaired]).
final class PairedLocks {
    /// How often each object is locked where a block begins, by the node that stands for the object.
    private final Map<Block, Map<Node, Integer>> heldAtStart = new HashMap<>();
    private final Deque<Block> next = new ArrayDeque<>();
    private boolean paired = true;

    private PairedLocks() {}

    /// Marks what a finished graph enters and leaves, unless each lock that it enters is left, and no other.
    static void mark(Graph graph) {
        var locks = graph.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .filter(Control.Lock.class::isInstance)
                .map(Control.Lock.class::cast)
                .toList();
        if (!locks.isEmpty() && !new PairedLocks().holds(graph)) {
            locks.forEach(Control.Lock::setUnpaired);
        }
    }

    private boolean holds(Graph graph) {
        arrive(graph.entry(), Map.of());
        while (paired && !next.isEmpty()) {
            walk(next.remove());
        }
        return paired;
    }

    private void arrive(Block block, Map<Node, Integer> held) {
        var known = heldAtStart.putIfAbsent(block, Map.copyOf(held));
        if (known == null) {
            next.add(block);
        } else {
            paired &= known.equals(held);
        }
    }

    private void walk(Block block) {
        var held = new HashMap<>(heldAtStart.get(block));
        for (Node node : block.instructions()) {
            switch (node) {
                case Control.MonitorEnter enter -> {
                    leaveByException(block, held);
                    held.merge(enter.object(), 1, Integer::sum);
                }
                case Control.MonitorExit exit -> {
                    paired &= held.containsKey(exit.object());
                    held.computeIfPresent(exit.object(), (_, count) -> count == 1 ? null : count - 1);
                }
                // What is locked is not null.
                case Check.NullCheck check when held.containsKey(origin(check)) -> {}
                default -> {
                    if (node.canThrow()) {
                        leaveByException(block, held);
                    }
                }
            }
        }
        switch (block.terminator()) {
            case Terminator.Throw _ -> leaveByException(block, held);
            case Terminator.Return _ -> paired &= held.isEmpty();
            default -> block.terminator().targets().forEach(target -> arrive(target, held));
        }
    }

    private void leaveByException(Block block, Map<Node, Integer> held) {
        if (block.handlerOrNull() == null) {
            paired &= held.isEmpty();
        } else {
            arrive(block.handlerOrNull(), held);
        }
    }

    private static Node origin(Node node) {
        var value = node.resolved();
        while (value instanceof Check check) {
            value = check.input(0).resolved();
        }
        return value;
    }
}
