package ibrik.compiler.optimise;

import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who reads a value in a finished graph.
final class Uses {
    private final Map<Node, List<Node>> readers = new HashMap<>();
    private final Map<Node, List<Block>> ends = new HashMap<>();

    private Uses() {}

    static Uses in(Graph graph) {
        var uses = new Uses();
        for (Block block : graph.blocks()) {
            block.phis().forEach(uses::note);
            block.instructions().forEach(uses::note);
            var value = block.terminator().valueOrNull();
            if (value != null) {
                uses.ends
                        .computeIfAbsent(value.resolved(), _ -> new ArrayList<>())
                        .add(block);
            }
        }
        return uses;
    }

    private void note(Node reader) {
        for (Node input : reader.inputs()) {
            readers.computeIfAbsent(input.resolved(), _ -> new ArrayList<>()).add(reader);
        }
    }

    /// Phis and instructions, one of them several times if it reads the value several times.
    List<Node> readersOf(Node value) {
        return readers.getOrDefault(value, List.of());
    }

    /// Blocks whose terminators read the value.
    List<Block> endsWith(Node value) {
        return ends.getOrDefault(value, List.of());
    }
}
