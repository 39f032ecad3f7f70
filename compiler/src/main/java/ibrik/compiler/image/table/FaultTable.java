package ibrik.compiler.image.table;

import java.util.Map;

/// Encodes the table of `FaultTableLayout`.
public final class FaultTable {
    private FaultTable() {}

    /// @param handlers from faulting address to handler address, ascending
    public static byte[] encode(Code code, Map<Long, Long> handlers) {
        var table = new TableBytes().put32(handlers.size());
        handlers.keySet().forEach(faulting -> table.put32(faulting - code.start()));
        handlers.values().forEach(handler -> table.put32(handler - code.start()));
        return table.toArray();
    }
}
