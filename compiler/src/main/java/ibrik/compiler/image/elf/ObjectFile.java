package ibrik.compiler.image.elf;

import ibrik.compiler.problem.CompilerBug;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A relocatable ELF64 file in the making: data that the linker places beside the compiled code.
///
/// Sections and symbols keep the order in which they were made; the same calls give the same bytes. Not thread-safe.
/// Numbers are those of the System V ABI, "Object Files", and of the AMD64 supplement 1.0, section 4.4, "Relocation".
public final class ObjectFile {
    /// What a section is for; decides its ELF type and flags.
    public enum Content {
        READ_ONLY(1, 2),
        WRITABLE(1, 3),
        CODE(1, 6),
        /// Zeroed memory without bytes in the file.
        ZERO(8, 3);

        final int type;
        final int flags;

        Content(int type, int flags) {
            this.type = type;
            this.flags = flags;
        }
    }

    /// Bytes of an entry of the relocation table with addends.
    static final int RELOCATION_BYTES = 24;
    private static final int HEADER_BYTES = 64;
    private static final int SECTION_HEADER_BYTES = 64;
    private static final int SYMBOL_BYTES = 24;
    private static final int SYMBOL_TABLE = 2;
    private static final int STRING_TABLE = 3;
    private static final int RELOCATIONS_WITH_ADDENDS = 4;
    private static final int ABSOLUTE_SECTION = 0xFFF1;
    private static final int GLOBAL_OBJECT = 1 << 4 | 1;
    private static final int GLOBAL_FUNCTION = 1 << 4 | 2;
    private static final int GLOBAL_UNTYPED = 1 << 4;

    private final List<ObjectSection> sections = new ArrayList<>();
    private final Map<String, Integer> symbolNumbers = new LinkedHashMap<>();
    /// By symbol number: the section's number, 0 while it is undefined.
    private final List<Integer> symbolSections = new ArrayList<>();
    private final List<Long> symbolValues = new ArrayList<>();

    /// Adds a section. `alignment` is a power of two, in bytes.
    public ObjectSection section(String name, Content content, int alignment) {
        if (Integer.bitCount(alignment) != 1) {
            throw new CompilerBug("alignment of " + name + " is " + alignment);
        }
        var section = new ObjectSection(this, sections.size() + 1, name, content, alignment);
        sections.add(section);
        return section;
    }

    /// Defines a global symbol with a fixed value.
    public void absolute(String symbol, long value) {
        define(symbol, ABSOLUTE_SECTION, value);
    }

    void define(String symbol, int section, long value) {
        int number = symbolNumber(symbol);
        if (symbolSections.get(number) != 0) {
            throw new CompilerBug("symbol " + symbol + " is defined twice");
        }
        symbolSections.set(number, section);
        symbolValues.set(number, value);
    }

    int symbolNumber(String symbol) {
        var known = symbolNumbers.putIfAbsent(symbol, symbolSections.size());
        if (known != null) {
            return known;
        }
        symbolSections.add(0);
        symbolValues.add(0L);
        return symbolSections.size() - 1;
    }

    /// The finished file.
    public byte[] write() {
        var headers = new ArrayList<SectionHeader>();
        headers.add(SectionHeader.NONE);
        for (var section : sections) {
            headers.add(new SectionHeader(
                    section.name,
                    section.content.type,
                    section.content.flags,
                    section.bytes(),
                    section.position(),
                    0,
                    0,
                    section.alignment,
                    0));
        }
        int symbolTable = 1
                + sections.size()
                + (int) sections.stream().filter(ObjectSection::isRelocated).count();
        for (var section : sections) {
            if (section.isRelocated()) {
                var bytes = section.relocations();
                headers.add(new SectionHeader(
                        ".rela" + section.name,
                        RELOCATIONS_WITH_ADDENDS,
                        0,
                        bytes,
                        bytes.remaining(),
                        symbolTable,
                        section.number,
                        8,
                        RELOCATION_BYTES));
            }
        }
        var names = new StringTable();
        var symbols = symbols(names);
        headers.add(new SectionHeader(
                ".symtab", SYMBOL_TABLE, 0, symbols, symbols.remaining(), symbolTable + 1, 1, 8, SYMBOL_BYTES));
        var nameBytes = names.bytes();
        headers.add(new SectionHeader(".strtab", STRING_TABLE, 0, nameBytes, nameBytes.remaining(), 0, 0, 1, 0));
        return assemble(headers);
    }

    private ByteBuffer symbols(StringTable names) {
        var table = buffer(SYMBOL_BYTES * (symbolSections.size() + 1L));
        table.position(SYMBOL_BYTES);
        symbolNumbers.forEach((name, number) -> {
            int section = symbolSections.get(number);
            table.putInt(names.add(name))
                    .put((byte) typeOf(section))
                    .put((byte) 0)
                    .putShort((short) section);
            table.putLong(symbolValues.get(number)).putLong(0);
        });
        return table.flip();
    }

    private int typeOf(int section) {
        if (section == 0 || section == ABSOLUTE_SECTION) {
            return GLOBAL_UNTYPED;
        }
        return sections.get(section - 1).content == Content.CODE ? GLOBAL_FUNCTION : GLOBAL_OBJECT;
    }

    private static byte[] assemble(List<SectionHeader> headers) {
        var names = new StringTable();
        var nameOffsets = new ArrayList<Integer>();
        headers.forEach(header -> nameOffsets.add(names.add(header.name())));
        nameOffsets.add(names.add(".shstrtab"));
        var nameBytes = names.bytes();
        headers.add(new SectionHeader(".shstrtab", STRING_TABLE, 0, nameBytes, nameBytes.remaining(), 0, 0, 1, 0));
        var offsets = new long[headers.size()];
        long end = HEADER_BYTES;
        for (int i = 1; i < headers.size(); i++) {
            var header = headers.get(i);
            offsets[i] = alignUp(end, header.alignment());
            end = offsets[i] + header.content().remaining();
        }
        long table = alignUp(end, 8);
        var file = buffer(table + (long) SECTION_HEADER_BYTES * headers.size());
        putHeader(file, table, headers.size());
        for (int i = 1; i < headers.size(); i++) {
            file.position((int) offsets[i]).put(headers.get(i).content().duplicate());
        }
        file.position((int) table);
        for (int i = 0; i < headers.size(); i++) {
            headers.get(i).put(file, nameOffsets.get(i), offsets[i]);
        }
        return file.array();
    }

    private static void putHeader(ByteBuffer file, long sectionTable, int sectionCount) {
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).position(16);
        // Relocatable, x86-64, version 1; no entry and no program headers.
        file.putShort((short) 1)
                .putShort((short) 62)
                .putInt(1)
                .putLong(0)
                .putLong(0)
                .putLong(sectionTable)
                .putInt(0);
        file.putShort((short) HEADER_BYTES).putShort((short) 0).putShort((short) 0);
        file.putShort((short) SECTION_HEADER_BYTES)
                .putShort((short) sectionCount)
                .putShort((short) (sectionCount - 1));
    }

    static ByteBuffer buffer(long bytes) {
        return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    static long alignUp(long value, long alignment) {
        return value + alignment - 1 & -alignment;
    }

    private record SectionHeader(
            String name,
            int type,
            int flags,
            ByteBuffer content,
            long size,
            int link,
            int info,
            long alignment,
            int entryBytes) {
        static final SectionHeader NONE = new SectionHeader("", 0, 0, buffer(0), 0, 0, 0, 0, 0);

        void put(ByteBuffer file, int nameOffset, long offset) {
            file.putInt(nameOffset)
                    .putInt(type)
                    .putLong(flags)
                    .putLong(0)
                    .putLong(offset)
                    .putLong(size);
            file.putInt(link).putInt(info).putLong(alignment).putLong(entryBytes);
        }
    }

    /// NUL-terminated names one after another; offset 0 is the empty name.
    private static final class StringTable {
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        StringTable() {
            bytes.write(0);
        }

        int add(String name) {
            if (name.isEmpty()) {
                return 0;
            }
            int offset = bytes.size();
            bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
            return offset;
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(bytes.toByteArray());
        }
    }
}
