package ibrik.compiler.image.dwarf;

import ibrik.compiler.image.dwarf.Abbreviations.Attribute;
import ibrik.compiler.image.dwarf.Entry.AddressRange;
import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.List;

/// One unit of `.debug_info`: DWARF 5, sections 3 and 7.5.
final class Unit {
    private static final int COMPILE_UNIT = 1;
    private static final int TAG_SUBPROGRAM = 0x2E;
    private static final int TAG_INLINED_SUBROUTINE = 0x1D;

    private final DebugSections sections;
    private final long offset;
    private final ByteReader reader;
    private final Abbreviations abbreviations;
    private final Entry root = Entry.root();
    private LineProgram lineProgram;
    private long stringOffsetsBase = 8;
    private long addressBase = 8;
    private long rangesBase;
    private long lowPc;

    Unit(DebugSections sections, long offset, long length) {
        this.sections = sections;
        this.offset = offset;
        this.reader = sections.information().part(offset, 4 + length).moveTo(4);
        int version = reader.unsigned16();
        int type = reader.unsigned8();
        int addressBytes = reader.unsigned8();
        if (version != 5 || type != COMPILE_UNIT || addressBytes != 8) {
            throw new CompilerBug("unit of version " + version + ", type " + type);
        }
        abbreviations = Abbreviations.read(sections.abbreviations(), reader.unsigned32());
        readRoot();
        readChildren(root);
    }

    LineProgram lineProgram() {
        return lineProgram;
    }

    /// Functions, with and without code, wherever they stand in the unit.
    List<Entry> entries() {
        return root.children();
    }

    private void readRoot() {
        int start = reader.position();
        var shape = abbreviations.shape(reader.unsignedLeb128());
        var values = new Values(this);
        for (var attribute : shape.attributes()) {
            values.accept(attribute, reader);
        }
        stringOffsetsBase = values.stringOffsetsBase;
        addressBase = values.addressBase;
        rangesBase = values.rangesBase;
        lineProgram = LineProgram.read(sections, values.lineOffset);
        // A second time, now that the bases of indexed values are known.
        reader.moveTo(start).unsignedLeb128();
        var again = new Values(this);
        shape.attributes().forEach(attribute -> again.accept(attribute, reader));
        lowPc = again.address(again.lowPc, again.lowPcForm);
    }

    /// Reads entries up to the end of a list of siblings, into the children of the nearest function around them.
    private void readChildren(Entry parent) {
        while (reader.hasMore()) {
            long at = offset + reader.position();
            long code = reader.unsignedLeb128();
            if (code == 0) {
                return;
            }
            var shape = abbreviations.shape(code);
            var values = new Values(this);
            for (Attribute attribute : shape.attributes()) {
                values.accept(attribute, reader);
            }
            var inner = parent;
            if (shape.tag() == TAG_INLINED_SUBROUTINE) {
                inner = values.entry(at);
                parent.children().add(inner);
            } else if (shape.tag() == TAG_SUBPROGRAM) {
                inner = values.entry(at);
                root.children().add(inner);
            }
            if (shape.hasChildren()) {
                readChildren(inner);
            }
        }
    }

    long unitOffset() {
        return offset;
    }

    String text(long value, int form) {
        if (Form.isStringIndex(form)) {
            long at = sections.stringOffsets()
                    .moveTo(stringOffsetsBase + 4 * value)
                    .unsigned32();
            return sections.strings().textAt(at);
        }
        return switch (form) {
            case Form.STRING_POINTER -> sections.strings().textAt(value);
            case Form.LINE_STRING_POINTER -> sections.lineStrings().textAt(value);
            default -> throw new CompilerBug("text of form " + form);
        };
    }

    long address(long value, int form) {
        return Form.isAddressIndex(form)
                ? sections.addresses().moveTo(addressBase + 8 * value).signed64()
                : value;
    }

    /// DWARF 5, section 2.17.3, "Non-Contiguous Address Ranges".
    List<AddressRange> ranges(long value, int form) {
        long position = form == Form.RANGE_LIST_INDEX
                ? rangesBase + sections.ranges().moveTo(rangesBase + 4 * value).unsigned32()
                : value;
        var list = sections.ranges().moveTo(position);
        var ranges = new ArrayList<AddressRange>();
        long base = lowPc;
        while (true) {
            int kind = list.unsigned8();
            switch (kind) {
                case 0 -> {
                    return List.copyOf(ranges);
                }
                case 1 -> base = address(list.unsignedLeb128(), 0x1B);
                case 2 ->
                    ranges.add(new AddressRange(
                            address(list.unsignedLeb128(), 0x1B), address(list.unsignedLeb128(), 0x1B)));
                case 3 -> {
                    long start = address(list.unsignedLeb128(), 0x1B);
                    ranges.add(new AddressRange(start, start + list.unsignedLeb128()));
                }
                case 4 -> ranges.add(new AddressRange(base + list.unsignedLeb128(), base + list.unsignedLeb128()));
                case 5 -> base = list.signed64();
                case 6 -> ranges.add(new AddressRange(list.signed64(), list.signed64()));
                case 7 -> {
                    long start = list.signed64();
                    ranges.add(new AddressRange(start, start + list.unsignedLeb128()));
                }
                default -> throw new CompilerBug("range list entry " + kind);
            }
        }
    }
}
