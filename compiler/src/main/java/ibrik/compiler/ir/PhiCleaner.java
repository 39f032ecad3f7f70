package ibrik.compiler.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Keeps phis minimal: drops inputs of unreachable predecessors and phis with one distinct input.
final class PhiCleaner {
    private PhiCleaner() {}

    static void trimToReachable(List<Block> blocks) {
        var reachable = new HashSet<>(blocks);
        for (Block block : blocks) {
            var kept = new ArrayList<Integer>();
            for (int i = 0; i < block.predecessors().size(); i++) {
                if (reachable.contains(block.predecessors().get(i))) {
                    kept.add(i);
                }
            }
            if (kept.size() < block.predecessors().size()) {
                keep(block, kept);
            }
        }
    }

    /// Keeps only the predecessors, and the phis' inputs, with these indices.
    static void keep(Block block, List<Integer> kept) {
        var predecessors = kept.stream().map(block.predecessors()::get).toList();
        block.predecessors().clear();
        block.predecessors().addAll(predecessors);
        for (Phi phi : block.phis()) {
            phi.setInputs(kept.stream().map(i -> phi.inputs()[i]).toArray(Node[]::new));
        }
    }

    static void removeTrivial(List<Block> blocks) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : blocks) {
                changed |= block.phis().removeIf(PhiCleaner::forwardIfTrivial);
            }
        }
        for (Block block : blocks) {
            block.phis().forEach(Node::resolvedInputs);
            block.instructions().forEach(Node::resolvedInputs);
            var value = block.terminator().valueOrNull();
            if (value != null) {
                block.terminator().setValue(value.resolved());
            }
        }
    }

    private static boolean forwardIfTrivial(Phi phi) {
        Node only = null;
        for (Node input : phi.inputs()) {
            Node value = input.resolved();
            if (value != phi && value != only) {
                if (only != null) {
                    return false;
                }
                only = value;
            }
        }
        if (only == null) {
            return false;
        }
        phi.forwardTo(only);
        return true;
    }
}
