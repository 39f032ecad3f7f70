package ibrik.compiler.image.table;

import ibrik.compiler.image.dwarf.Entry;
import ibrik.compiler.image.dwarf.LineRow;
import java.util.ArrayList;
import java.util.List;

/// The source places of one function's code: line rows and inlined calls laid over each other.
///
/// nodes[0] is the function; outer nodes stand before inner ones.
record FunctionRows(long start, int size, List<InlinedCall> nodes, List<CodeRow> rows) {
    /// @param function with code in one range
    /// @param lines of the whole program, ascending
    static FunctionRows of(Entry function, List<LineRow> lines) {
        long start = function.ranges().getFirst().start();
        int size = (int) (function.ranges().getFirst().end() - start);
        var nodes = new ArrayList<InlinedCall>();
        var nodeAt = new int[size];
        addNode(new InlinedCall(-1, function), start, nodeAt, nodes);
        var lineAt = new LineRow[size];
        for (int i = firstBehind(lines, start); i < lines.size() && lines.get(i).start() < start + size; i++) {
            var row = lines.get(i);
            for (long at = Math.max(row.start(), start); at < Math.min(row.end(), start + size); at++) {
                lineAt[(int) (at - start)] = row;
            }
        }
        return new FunctionRows(start, size, nodes, rows(nodeAt, lineAt));
    }

    private static void addNode(InlinedCall call, long start, int[] nodeAt, List<InlinedCall> nodes) {
        int number = nodes.size();
        nodes.add(call);
        for (var range : call.entry().ranges()) {
            for (long at = Math.max(range.start(), start); at < Math.min(range.end(), start + nodeAt.length); at++) {
                nodeAt[(int) (at - start)] = number;
            }
        }
        for (var child : call.entry().children()) {
            addNode(new InlinedCall(number, child), start, nodeAt, nodes);
        }
    }

    /// Index of the first row that ends behind `address`.
    private static int firstBehind(List<LineRow> lines, long address) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(lines.get(middle).end(), address) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static List<CodeRow> rows(int[] nodeAt, LineRow[] lineAt) {
        var rows = new ArrayList<CodeRow>();
        for (int at = 0; at < nodeAt.length; at++) {
            boolean same = at > 0 && nodeAt[at] == nodeAt[at - 1] && lineAt[at] == lineAt[at - 1];
            if (!same) {
                var line = lineAt[at];
                rows.add(new CodeRow(at, nodeAt[at], line == null ? 0 : line.line(), line == null ? 0 : line.column()));
            }
        }
        return rows;
    }

    /// The row that covers a distance from the function's start.
    CodeRow rowAt(int distance) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle).start() <= distance) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return rows.get(low);
    }

    /// The rows that a return address can be in, with equal neighbours joined; columns do not count.
    List<CodeRow> callRows(Code code) {
        var kept = new ArrayList<CodeRow>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int end = i + 1 < rows.size() ? rows.get(i + 1).start() : size;
            if (code.mayCall(start + row.start(), start + end) && !continuesLast(kept, row)) {
                kept.add(row);
            }
        }
        return kept;
    }

    /// The same function with only the nodes that `callRows` need.
    FunctionRows reducedTo(List<CodeRow> callRows) {
        var numbers = new int[nodes.size()];
        numbers[0] = 1;
        for (var row : callRows) {
            for (int node = row.node();
                    node >= 0 && numbers[node] == 0;
                    node = nodes.get(node).parent()) {
                numbers[node] = 1;
            }
        }
        var kept = new ArrayList<InlinedCall>();
        for (int node = 0; node < numbers.length; node++) {
            if (numbers[node] != 0) {
                numbers[node] = kept.size();
                int parent = nodes.get(node).parent();
                kept.add(new InlinedCall(
                        parent < 0 ? -1 : numbers[parent], nodes.get(node).entry()));
            }
        }
        var renumbered = callRows.stream()
                .map(row -> new CodeRow(row.start(), numbers[row.node()], row.line(), row.column()))
                .toList();
        return new FunctionRows(start, size, kept, renumbered);
    }

    private static boolean continuesLast(List<CodeRow> kept, CodeRow row) {
        return !kept.isEmpty()
                && kept.getLast().node() == row.node()
                && kept.getLast().line() == row.line();
    }
}
