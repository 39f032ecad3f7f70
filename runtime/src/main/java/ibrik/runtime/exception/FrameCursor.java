package ibrik.runtime.exception;

import ibrik.vocabulary.layout.FrameTableLayout;
import ibrik.vocabulary.mark.NoAllocation;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Reads the Java frames that one machine frame stands for, innermost first. Not thread-safe: one cursor per reader.
///
///     if (cursor.moveTo(offset)) do { ... } while (cursor.moveToCaller());
@UsesMagic("reads the frame table that the image builder made")
public final class FrameCursor {
    private static final String REASON = "panics print stacks";

    private Address table;
    /// Where [#nextNumber] reads.
    private Address position;
    private Address nodes;
    private int node;
    private int parent;
    private int callLine;
    private int method;
    private int line;

    /// Starts at the code `offset` bytes behind the start of the code: a return address minus 1. False if there is no
    /// Java code.
    @NoAllocation(REASON)
    boolean moveTo(Address frameTable, int offset) {
        table = frameTable;
        int functions = header(FrameTableLayout.FUNCTION_COUNT);
        Address starts = table.plus(FrameTableLayout.FUNCTION_STARTS);
        int function = SortedOffsets.lastAtMost(starts, functions, offset);
        if (function < 0) {
            return false;
        }
        int rows = SortedOffsets.at(starts.plus(4L * functions), function);
        if (rows == FrameTableLayout.NO_ROWS) {
            return false;
        }
        position = table.plus(header(FrameTableLayout.ROWS_POSITION)).plus(rows & 0xFFFF_FFFFL);
        nodes = position;
        skipNodes();
        findRow(offset - SortedOffsets.at(starts, function));
        readNode();
        return true;
    }

    /// Moves to the caller of an inlined method; false at the machine frame's own method.
    @NoAllocation(REASON)
    boolean moveToCaller() {
        if (node == 0) {
            return false;
        }
        line = callLine;
        node = parent;
        readNode();
        return true;
    }

    @NoAllocation(REASON)
    private void skipNodes() {
        int count = nextNumber();
        for (int i = 0; i < count; i++) {
            nextNumber();
            if (i > 0) {
                nextNumber();
                nextNumber();
            }
        }
    }

    @NoAllocation(REASON)
    private void findRow(int distance) {
        int count = nextNumber();
        int start = 0;
        int rowLine = 0;
        node = 0;
        line = 0;
        for (int i = 0; i < count; i++) {
            start += nextNumber();
            if (i > 0 && Integer.compareUnsigned(start, distance) > 0) {
                return;
            }
            node = nextNumber();
            int change = nextNumber();
            rowLine += change >>> 1 ^ -(change & 1);
            line = rowLine;
        }
    }

    @NoAllocation(REASON)
    private void readNode() {
        position = nodes;
        nextNumber();
        for (int i = 0; i <= node; i++) {
            method = nextNumber();
            if (i > 0) {
                parent = nextNumber();
                callLine = nextNumber();
            }
        }
    }

    @NoAllocation(REASON)
    private int nextNumber() {
        int value = 0;
        int shift = 0;
        int next;
        do {
            // SAFE: rows end with their last varint, and the image builder's counts say how many to read.
            next = Memory.loadByte(position);
            position = position.plus(1);
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /// The line in the source file, 0 if unknown.
    @NoAllocation(REASON)
    int line() {
        return line;
    }

    /// Whether traces leave the frame out.
    @NoAllocation(REASON)
    boolean isHidden() {
        return (methodField(FrameTableLayout.METHOD_CLASS) & FrameTableLayout.METHOD_HIDDEN) != 0;
    }

    /// The text of the method's name, see [FrameTexts].
    @NoAllocation(REASON)
    int methodName() {
        return methodField(FrameTableLayout.METHOD_NAME);
    }

    /// The text of the class's binary name.
    @NoAllocation(REASON)
    int className() {
        return classField(FrameTableLayout.CLASS_NAME);
    }

    /// The text of the file's name, 0 if unknown.
    @NoAllocation(REASON)
    int fileName() {
        return classField(FrameTableLayout.CLASS_FILE);
    }

    /// The text of the module's name, 0 for the unnamed module.
    @NoAllocation(REASON)
    int moduleName() {
        return classField(FrameTableLayout.CLASS_MODULE);
    }

    @NoAllocation(REASON)
    private int methodField(int field) {
        Address methods = table.plus(header(FrameTableLayout.METHODS_POSITION));
        // SAFE: method numbers in rows are below the table's count.
        return Memory.loadInt(methods.plus((long) FrameTableLayout.METHOD_BYTES * method + field));
    }

    @NoAllocation(REASON)
    private int classField(int field) {
        int number = methodField(FrameTableLayout.METHOD_CLASS) & ~FrameTableLayout.METHOD_HIDDEN;
        Address classes = table.plus(header(FrameTableLayout.CLASSES_POSITION));
        // SAFE: class numbers of methods are below the table's count.
        return Memory.loadInt(classes.plus((long) FrameTableLayout.CLASS_BYTES * number + field));
    }

    @NoAllocation(REASON)
    private int header(int field) {
        // SAFE: the header is at the table's start.
        return Memory.loadInt(table.plus(field));
    }
}
