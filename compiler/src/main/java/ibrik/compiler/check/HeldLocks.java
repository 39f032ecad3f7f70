package ibrik.compiler.check;

import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import ibrik.vocabulary.mark.LockRank;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/// Which locks are held at each instruction of a method: on some way there, and on all.
final class HeldLocks {
    /// The locks that may be held, and those that are held on every way; both belong to the receiver.
    record State(EnumSet<LockRank> may, EnumSet<LockRank> must) {
        State copy() {
            return new State(EnumSet.copyOf(may), EnumSet.copyOf(must));
        }

        /// Adds another way; true if that changed something.
        boolean join(State other) {
            return may.addAll(other.may) | must.retainAll(other.must);
        }

        private void change(LockRanks.Change change) {
            if (change.rankOrNull() != null && change.acquires()) {
                may.add(change.rankOrNull());
                must.add(change.rankOrNull());
            } else if (change.rankOrNull() != null) {
                may.remove(change.rankOrNull());
                must.remove(change.rankOrNull());
            }
        }
    }

    /// Sees each instruction once, with what is held before it.
    interface Visitor {
        void at(Node node, State before);
    }

    private final Graph graph;
    private final LockRanks ranks;
    private final Map<Block, State> starts = new HashMap<>();

    HeldLocks(Graph graph, LockRanks ranks) {
        this.graph = graph;
        this.ranks = ranks;
        starts.put(graph.entry(), atEntry());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : graph.blocks()) {
                if (starts.containsKey(block)) {
                    changed |= flow(block);
                }
            }
        }
    }

    /// What the method's marks say of its callers.
    private State atEntry() {
        var held = EnumSet.noneOf(LockRank.class);
        LockRanks.named(graph.method().marks(), "Holds").ifPresent(held::add);
        LockRanks.named(graph.method().marks(), "Releases").ifPresent(held::add);
        held.remove(LockRank.OF_RECEIVER);
        return new State(held, EnumSet.copyOf(held));
    }

    private boolean flow(Block block) {
        var state = starts.get(block).copy();
        var anywhere = state.copy();
        for (Node node : block.instructions()) {
            ranks.change(node).ifPresent(state::change);
            anywhere.join(state);
        }
        boolean changed = false;
        for (Block target : block.terminator().targets()) {
            changed |= enter(target, state);
        }
        return block.handlerOrNull() == null ? changed : changed | enter(block.handlerOrNull(), anywhere);
    }

    private boolean enter(Block target, State state) {
        var known = starts.get(target);
        if (known == null) {
            starts.put(target, state.copy());
            return true;
        }
        return known.join(state);
    }

    void visit(Visitor visitor) {
        for (Block block : graph.blocks()) {
            if (starts.containsKey(block)) {
                var state = starts.get(block).copy();
                for (Node node : block.instructions()) {
                    visitor.at(node, state);
                    ranks.change(node).ifPresent(state::change);
                }
            }
        }
    }
}
