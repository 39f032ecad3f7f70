package ibrik.compiler.image.table;

import ibrik.compiler.CompilerBug;
import ibrik.compiler.image.unwind.FrameRow;
import ibrik.compiler.image.unwind.FrameShape;
import ibrik.compiler.image.unwind.FunctionFrames;
import ibrik.compiler.image.unwind.LandingPad;
import ibrik.vocabulary.layout.UnwindTableLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Encodes the table of [UnwindTableLayout].
public final class UnwindTable {
    private static final int MOST_SHAPES = 0x10000;

    private UnwindTable() {}

    /// @param functions ascending
    /// @param pads ascending
    public static byte[] encode(Code code, List<FunctionFrames> functions, List<LandingPad> pads) {
        var rows = rows(code, functions);
        var numbers = new LinkedHashMap<FrameShape, Integer>();
        rows.forEach(row -> numbers.putIfAbsent(row.shape(), numbers.size()));
        if (numbers.size() > MOST_SHAPES) {
            throw new CompilerBug(numbers.size() + " frame shapes");
        }
        int shapes = UnwindTableLayout.ROW_STARTS + (rows.size() * 6 + 3 & -4);
        var table = new TableBytes();
        table.put32(rows.size()).put32(numbers.size()).put32(pads.size()).put32(shapes);
        rows.forEach(row -> table.put32(row.start() - code.start()));
        rows.forEach(row -> table.put16(numbers.get(row.shape())));
        table.align4();
        numbers.keySet().forEach(shape -> putShape(table, shape));
        pads.forEach(pad -> table.put32(pad.start() - code.start()));
        pads.forEach(pad -> table.put32(pad.end() - code.start()));
        pads.forEach(pad -> table.put32(pad.pad() - code.start()));
        return table.toArray();
    }

    private static void putShape(TableBytes table, FrameShape shape) {
        int flags = (shape.baseIsRbp() ? UnwindTableLayout.FLAG_BASE_IS_RBP : 0)
                | (shape.none() ? UnwindTableLayout.FLAG_NO_FRAME : 0);
        if (shape.poppedBytes() % 8 != 0 || shape.poppedBytes() > 8 * 255) {
            throw new CompilerBug(shape.poppedBytes() + " bytes of pushed arguments");
        }
        table.put32(shape.cfaDistance()).put8(flags).put8(shape.poppedBytes() / 8);
        shape.savedWords().forEach(table::put8);
    }

    /// Every byte of the code lies in a row: what has no description gets [FrameShape#NONE].
    private static List<FrameRow> rows(Code code, List<FunctionFrames> functions) {
        var rows = new ArrayList<FrameRow>();
        long covered = code.start();
        for (var function : functions) {
            if (function.start() < code.start() || function.end() > code.end() || function.end() <= function.start()) {
                continue;
            }
            if (function.start() < covered) {
                throw new CompilerBug("two frame descriptions at " + Long.toHexString(function.start()));
            }
            if (function.start() > covered && code.mayCall(covered, function.start())) {
                add(rows, new FrameRow(covered, FrameShape.NONE));
            }
            addFunction(code, function, rows);
            covered = function.end();
        }
        if (covered < code.end()) {
            add(rows, new FrameRow(covered, FrameShape.NONE));
        }
        return rows;
    }

    private static void addFunction(Code code, FunctionFrames function, List<FrameRow> rows) {
        var own = function.rows();
        for (int i = 0; i < own.size(); i++) {
            var row = own.get(i);
            long end = i + 1 < own.size() ? own.get(i + 1).start() : function.end();
            if (code.mayCall(row.start(), end)) {
                add(rows, row);
            }
        }
    }

    private static void add(List<FrameRow> rows, FrameRow next) {
        if (rows.isEmpty() || !rows.getLast().shape().equals(next.shape())) {
            rows.add(next);
        }
    }
}
