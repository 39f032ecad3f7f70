package ibrik.compiler.image.table;

import ibrik.compiler.image.unwind.FrameShape;
import ibrik.compiler.image.unwind.FunctionFrames;
import ibrik.compiler.image.unwind.LandingPad;
import ibrik.compiler.problem.CompilerBug;
import ibrik.vocabulary.layout.UnwindTableLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Encodes the table of [UnwindTableLayout].
public final class UnwindTable {
    private static final int MOST_SHAPES = UnwindTableLayout.ROW_SHAPE + 1;

    /// A row as it is encoded.
    private record Row(long start, FrameShape shape, boolean hasPads) {}

    private UnwindTable() {}

    /// @param functions ascending
    /// @param pads ascending
    public static byte[] encode(Code code, List<FunctionFrames> functions, List<LandingPad> pads) {
        var rows = rows(code, functions, pads);
        var numbers = new LinkedHashMap<FrameShape, Integer>();
        rows.forEach(row -> numbers.putIfAbsent(row.shape(), numbers.size()));
        if (numbers.size() > MOST_SHAPES) {
            throw new CompilerBug(numbers.size() + " frame shapes");
        }
        int shapes = UnwindTableLayout.ROW_STARTS + (rows.size() * 6 + 3 & -4);
        int padsPosition = shapes + UnwindTableLayout.SHAPE_BYTES * numbers.size();
        var table = new TableBytes();
        table.put32(rows.size())
                .put32(numbers.size())
                .put32(pads.size())
                .put32(shapes)
                .put32(padsPosition);
        table.put32(padsPosition + 12L * pads.size());
        rows.forEach(row -> table.put32(row.start() - code.start()));
        rows.forEach(
                row -> table.put16(numbers.get(row.shape()) | (row.hasPads() ? UnwindTableLayout.ROW_HAS_PADS : 0)));
        table.align4();
        numbers.keySet().forEach(shape -> putShape(table, shape));
        pads.forEach(pad -> table.put32(pad.start() - code.start()));
        pads.forEach(pad -> table.put32(pad.end() - code.start()));
        pads.forEach(pad -> table.put32(pad.pad() - code.start()));
        putBuckets(table, code, rows);
        return table.toArray();
    }

    private static void putBuckets(TableBytes table, Code code, List<Row> rows) {
        int row = 0;
        long bucketBytes = 1L << UnwindTableLayout.BUCKET_SHIFT;
        for (long start = code.start(); start < code.end() + bucketBytes; start += bucketBytes) {
            while (row + 1 < rows.size() && rows.get(row + 1).start() <= start) {
                row++;
            }
            table.put32(row);
        }
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

    /// Every byte of the code that may end a call lies in a row: without a description it has [FrameShape#NONE].
    private static List<Row> rows(Code code, List<FunctionFrames> functions, List<LandingPad> pads) {
        var starts = pads.stream().mapToLong(LandingPad::start).toArray();
        var rows = new ArrayList<Row>();
        long covered = code.start();
        for (var function : functions) {
            if (function.start() < code.start() || function.end() > code.end() || function.end() <= function.start()) {
                continue;
            }
            if (function.start() < covered) {
                throw new CompilerBug("two frame descriptions at " + Long.toHexString(function.start()));
            }
            if (function.start() > covered && code.mayCall(covered, function.start())) {
                add(rows, new Row(covered, FrameShape.NONE, false));
            }
            addFunction(code, function, rows, starts);
            covered = function.end();
        }
        if (covered < code.end()) {
            add(rows, new Row(covered, FrameShape.NONE, false));
        }
        return rows;
    }

    private static void addFunction(Code code, FunctionFrames function, List<Row> rows, long[] padStarts) {
        boolean hasPads = function.languageData() != 0 && anyWithin(padStarts, function.start(), function.end());
        var own = function.rows();
        for (int i = 0; i < own.size(); i++) {
            var row = own.get(i);
            long end = i + 1 < own.size() ? own.get(i + 1).start() : function.end();
            if (code.mayCall(row.start(), end)) {
                add(rows, new Row(row.start(), row.shape(), hasPads));
            }
        }
    }

    private static boolean anyWithin(long[] sorted, long start, long end) {
        int index = Arrays.binarySearch(sorted, start);
        int first = index < 0 ? -index - 1 : index;
        return first < sorted.length && sorted[first] < end;
    }

    private static void add(List<Row> rows, Row next) {
        var last = rows.isEmpty() ? null : rows.getLast();
        if (last == null || last.hasPads() != next.hasPads() || !last.shape().equals(next.shape())) {
            rows.add(next);
        }
    }
}
