package ibrik.compiler.image.liveness;

import ibrik.compiler.image.unwind.LandingPad;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/// The ways through the code that no instruction names. All positions are distances from the start of the code.
final class CodeWays {
    private record Pad(int end, int position) {}

    private final TreeMap<Integer, Pad> pads = new TreeMap<>();
    private final Map<Integer, Integer> handlers = new HashMap<>();
    private final NavigableSet<Integer> tableTargets;

    /// @param pads with addresses, as `handlers`: from an instruction that may fault to where the program goes on then
    /// @param tableTargets positions in the code that data name
    CodeWays(long codeStart, List<LandingPad> pads, Map<Long, Long> handlers, NavigableSet<Integer> tableTargets) {
        for (var pad : pads) {
            this.pads.put((int) (pad.start() - codeStart), new Pad((int) (pad.end() - codeStart), (int)
                    (pad.pad() - codeStart)));
        }
        handlers.forEach((from, to) -> this.handlers.put((int) (from - codeStart), (int) (to - codeStart)));
        this.tableTargets = tableTargets;
    }

    /// Where an exception goes on that comes out of a call; -1 if it leaves the function.
    ///
    /// @param within a position inside of the call
    int padOf(int within) {
        var found = pads.floorEntry(within);
        return found == null || within >= found.getValue().end ? -1 : found.getValue().position;
    }

    /// Where the program goes on if the instruction faults; -1 if it may not.
    int handlerOf(int position) {
        return handlers.getOrDefault(position, -1);
    }

    /// Where an indirect jump of the function may lead: whatever data name in there.
    NavigableSet<Integer> targetsWithin(FunctionCode function) {
        return tableTargets.subSet(function.start(), false, function.position(function.size()), false);
    }
}
