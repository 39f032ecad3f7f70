package ibrik.compiler.llvm;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The blocks of one function of a module and its control flow.
///
/// @param blocks  the entry first; the index is the block's number in `flow`
/// @param numbers by the block's address
record LoopShape(List<MemorySegment> blocks, Map<Long, Integer> numbers, FlowGraph flow) {
    static LoopShape of(ModuleReader reader, MemorySegment function) {
        var blocks = reader.blocks(function);
        var numbers = new HashMap<Long, Integer>();
        blocks.forEach(block -> numbers.put(block.address(), numbers.size()));
        var successors = new ArrayList<int[]>();
        for (var block : blocks) {
            successors.add(reader.successors(block).stream()
                    .mapToInt(successor -> numbers.get(successor.address()))
                    .toArray());
        }
        return new LoopShape(blocks, numbers, new FlowGraph(successors.toArray(int[][]::new)));
    }

    int numberOf(MemorySegment block) {
        return numbers.get(block.address());
    }
}
