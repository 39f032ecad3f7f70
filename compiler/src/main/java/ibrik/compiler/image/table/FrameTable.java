package ibrik.compiler.image.table;

import ibrik.compiler.image.dwarf.DebugInformation;
import ibrik.vocabulary.layout.FrameTableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Encodes the table of [FrameTableLayout].
public final class FrameTable {
    private final Code code;
    private final DebugInformation debug;
    private final TextPool texts = new TextPool();
    private final MethodPool methods;
    private final MessagePool messages = new MessagePool(texts);
    private final List<FunctionRows> functions = new ArrayList<>();
    private final TableBytes starts = new TableBytes();
    private final TableBytes rowPositions = new TableBytes();
    private final TableBytes rows = new TableBytes();
    private int functionCount;

    private FrameTable(Code code, DebugInformation debug, FrameFacts facts) {
        this.code = code;
        this.debug = debug;
        this.methods = new MethodPool(facts);
    }

    /// @param nullPointerThrower address of `ibrik_throw_null_pointer`, if the image has it
    public static byte[] encode(
            Code code, DebugInformation debug, FrameFacts facts, NullMessages texts, OptionalLong nullPointerThrower) {
        var table = new FrameTable(code, debug, facts);
        table.addFunctions();
        nullPointerThrower.ifPresent(thrower -> table.addMessages(texts, thrower));
        return table.bytes();
    }

    private void addFunctions() {
        long covered = code.start();
        for (var entry : debug.functions()) {
            var range = entry.ranges().getFirst();
            if (range.start() < covered || range.end() > code.end()) {
                continue;
            }
            if (range.start() > covered && code.mayCall(covered, range.start())) {
                addGap(covered);
            }
            var function = FunctionRows.of(entry, debug.lines());
            functions.add(function);
            addStart(range.start(), rows.size());
            putRows(function);
            covered = range.end();
        }
        if (covered < code.end()) {
            addGap(covered);
        }
    }

    private void addGap(long start) {
        addStart(start, FrameTableLayout.NO_ROWS);
    }

    private void addStart(long start, int rowsPosition) {
        starts.put32(start - code.start());
        rowPositions.put32(rowsPosition);
        functionCount++;
    }

    private void putRows(FunctionRows complete) {
        var function = complete.reducedTo(complete.callRows(code));
        rows.putVarint(function.nodes().size());
        for (var node : function.nodes()) {
            rows.putVarint(methods.number(debug.symbolOf(node.entry()), debug.fileOf(node.entry())));
            if (node.parent() >= 0) {
                rows.putVarint(node.parent()).putVarint(node.entry().callLine());
            }
        }
        rows.putVarint(function.rows().size());
        int start = 0;
        int line = 0;
        for (var row : function.rows()) {
            int difference = row.line() - line;
            rows.putVarint(row.start() - start).putVarint(row.node()).putVarint(difference << 1 ^ difference >> 31);
            start = row.start();
            line = row.line();
        }
    }

    private void addMessages(NullMessages source, long thrower) {
        int next = 0;
        for (int offset : code.returnsFrom(thrower)) {
            long call = code.start() + offset - 1;
            while (next < functions.size()
                    && functions.get(next).start() + functions.get(next).size() <= call) {
                next++;
            }
            if (next < functions.size() && functions.get(next).start() <= call) {
                addMessage(source, functions.get(next), offset, call);
            }
        }
    }

    private void addMessage(NullMessages source, FunctionRows function, int offset, long call) {
        var row = function.rowAt((int) (call - function.start()));
        if (row.column() > 0) {
            var symbol = debug.symbolOf(function.nodes().get(row.node()).entry());
            source.message(symbol, row.column() - 1).ifPresent(text -> messages.add(offset, text));
        }
    }

    private byte[] bytes() {
        var methodBytes = methods.methods(texts);
        var classBytes = methods.classes(texts);
        var indexBytes = messages.index();
        var messageBytes = messages.messages();
        rows.align4();
        int rowsPosition = FrameTableLayout.FUNCTION_STARTS + starts.size() + rowPositions.size();
        int methodsPosition = rowsPosition + rows.size();
        int classesPosition = methodsPosition + methodBytes.length;
        int indexPosition = classesPosition + classBytes.length;
        int messagesPosition = indexPosition + indexBytes.length;
        int textsPosition = messagesPosition + messageBytes.length;
        var table = new TableBytes();
        table.put32(functionCount)
                .put32(methods.methodCount())
                .put32(methods.classCount())
                .put32(messages.count());
        table.put32(rowsPosition).put32(methodsPosition).put32(classesPosition).put32(indexPosition);
        table.put32(messagesPosition).put32(textsPosition);
        table.put(starts.toArray())
                .put(rowPositions.toArray())
                .put(rows.toArray())
                .put(methodBytes)
                .put(classBytes);
        return table.put(indexBytes).put(messageBytes).put(texts.toArray()).toArray();
    }
}
