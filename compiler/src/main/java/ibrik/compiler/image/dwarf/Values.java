package ibrik.compiler.image.dwarf;

import ibrik.compiler.image.dwarf.Abbreviations.Attribute;
import ibrik.compiler.image.dwarf.Entry.AddressRange;
import ibrik.compiler.image.elf.ByteReader;
import java.util.ArrayList;
import java.util.List;

/// The attributes of one entry that matter here: DWARF 5, section 7.5.4, "Attribute Encodings".
final class Values {
    private final Unit unit;
    long lineOffset;
    long stringOffsetsBase = 8;
    long addressBase = 8;
    long rangesBase;
    long lowPc;
    int lowPcForm;
    private long highPc;
    private int highPcForm;
    private long ranges;
    private int rangesForm;
    private long origin = -1;
    private long symbol;
    private int symbolForm;
    private int file = -1;
    private int callLine;
    private int callColumn;

    Values(Unit unit) {
        this.unit = unit;
    }

    void accept(Attribute attribute, ByteReader reader) {
        int form = attribute.form();
        long value = form == Form.IMPLICIT_CONSTANT ? attribute.constant() : Form.read(reader, form);
        switch (attribute.name()) {
            case 0x10 -> lineOffset = value;
            case 0x11 -> {
                lowPc = value;
                lowPcForm = form;
            }
            case 0x12 -> {
                highPc = value;
                highPcForm = form;
            }
            case 0x55 -> {
                ranges = value;
                rangesForm = form;
            }
            case 0x31, 0x47 -> origin = Form.isUnitReference(form) ? unit.unitOffset() + value : value;
            case 0x6E -> {
                symbol = value;
                symbolForm = form;
            }
            case 0x3A -> file = (int) value;
            case 0x57 -> callColumn = (int) value;
            case 0x59 -> callLine = (int) value;
            case 0x72 -> stringOffsetsBase = value;
            case 0x73 -> addressBase = value;
            case 0x74 -> rangesBase = value;
            default -> {}
        }
    }

    Entry entry(long offset) {
        var name = symbolForm == 0 ? "" : unit.text(symbol, symbolForm);
        var fileName = file < 0 ? "" : unit.lineProgram().fileName(file);
        return new Entry(offset, origin, name, fileName, addressRanges(), callLine, callColumn, new ArrayList<>());
    }

    long address(long value, int form) {
        return unit.address(value, form);
    }

    private List<AddressRange> addressRanges() {
        if (rangesForm != 0) {
            return unit.ranges(ranges, rangesForm);
        }
        if (highPcForm == 0) {
            return List.of();
        }
        long start = unit.address(lowPc, lowPcForm);
        long end = highPcForm == Form.ADDRESS || Form.isAddressIndex(highPcForm)
                ? unit.address(highPc, highPcForm)
                : start + highPc;
        return List.of(new AddressRange(start, end));
    }
}
