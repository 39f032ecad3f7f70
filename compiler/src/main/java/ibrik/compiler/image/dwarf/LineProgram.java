package ibrik.compiler.image.dwarf;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.List;

/// Reads one line number program of `.debug_line`: DWARF 5, section 6.2, "Line Number Information".
final class LineProgram {
    private static final String UNTOLD = "?";
    private static final int PATH = 1;

    private final DebugSections sections;
    private final ByteReader unit;
    private final List<String> files = new ArrayList<>();
    private final List<LineRow> rows = new ArrayList<>();
    private int minimumInstruction;
    private int lineBase;
    private int lineRange;
    private int opcodeBase;
    private int[] operandCounts;

    private long address;
    private int line;
    private int column;
    private long previousAddress;
    private int previousLine;
    private int previousColumn;
    private boolean inSequence;

    private LineProgram(DebugSections sections, ByteReader unit) {
        this.sections = sections;
        this.unit = unit;
    }

    /// Reads the program at `offset` of `.debug_line`.
    static LineProgram read(DebugSections sections, long offset) {
        var section = sections.line().moveTo(offset);
        long length = section.unsigned32();
        var program = new LineProgram(sections, section.part(offset + 4, length));
        program.readHeader();
        program.run();
        return program;
    }

    /// In the order of the program.
    List<LineRow> rows() {
        return rows;
    }

    /// The last part of a file's path; empty for an unknown number, and for code whose class does not tell its file.
    String fileName(int number) {
        if (number < 0 || number >= files.size()) {
            return "";
        }
        var path = files.get(number);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals(UNTOLD) ? "" : name;
    }

    private void readHeader() {
        int version = unit.unsigned16();
        if (version != 5) {
            throw new CompilerBug("line table of version " + version);
        }
        unit.skip(2);
        long headerLength = unit.unsigned32();
        long programStart = unit.position() + headerLength;
        minimumInstruction = unit.unsigned8();
        unit.skip(2);
        lineBase = (byte) unit.unsigned8();
        lineRange = unit.unsigned8();
        opcodeBase = unit.unsigned8();
        operandCounts = new int[opcodeBase];
        for (int i = 1; i < opcodeBase; i++) {
            operandCounts[i] = unit.unsigned8();
        }
        readNames();
        files.clear();
        readNames();
        unit.moveTo(programStart);
    }

    /// A table of directories or files; only paths are kept.
    private void readNames() {
        int formatCount = unit.unsigned8();
        var formats = new long[formatCount * 2];
        for (int i = 0; i < formats.length; i++) {
            formats[i] = unit.unsignedLeb128();
        }
        long count = unit.unsignedLeb128();
        for (long i = 0; i < count; i++) {
            for (int format = 0; format < formats.length; format += 2) {
                var value = Form.readText(unit, (int) formats[format + 1], sections);
                if (formats[format] == PATH) {
                    files.add(value);
                }
            }
        }
    }

    private void run() {
        reset();
        while (unit.hasMore()) {
            int operation = unit.unsigned8();
            if (operation >= opcodeBase) {
                int adjusted = operation - opcodeBase;
                address += (long) (adjusted / lineRange) * minimumInstruction;
                line += lineBase + adjusted % lineRange;
                row();
            } else if (operation == 0) {
                extended();
            } else {
                standard(operation);
            }
        }
    }

    private void standard(int operation) {
        switch (operation) {
            case 1 -> row();
            case 2 -> address += unit.unsignedLeb128() * minimumInstruction;
            case 3 -> line += (int) unit.signedLeb128();
            case 5 -> column = (int) unit.unsignedLeb128();
            case 8 -> address += (long) ((255 - opcodeBase) / lineRange) * minimumInstruction;
            case 9 -> address += unit.unsigned16();
            default -> {
                for (int i = 0; i < operandCounts[operation]; i++) {
                    unit.unsignedLeb128();
                }
            }
        }
    }

    private void extended() {
        long length = unit.unsignedLeb128();
        int end = unit.position() + (int) length;
        int operation = unit.unsigned8();
        if (operation == 1) {
            finishRow();
            reset();
        } else if (operation == 2) {
            address = unit.signed64();
        }
        unit.moveTo(end);
    }

    private void reset() {
        address = 0;
        line = 1;
        column = 0;
        inSequence = false;
    }

    private void row() {
        finishRow();
        previousAddress = address;
        previousLine = line;
        previousColumn = column;
        inSequence = true;
    }

    private void finishRow() {
        if (inSequence && address > previousAddress) {
            rows.add(new LineRow(previousAddress, address, previousLine, previousColumn));
        }
    }
}
