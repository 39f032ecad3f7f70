package ibrik.compiler.image.elf;

import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A linked ELF64 file: its sections, segments and symbols. Numbers: System V ABI, "Object Files".
public final class ElfFile {
    private static final int NO_BITS = 8;
    private static final int SYMBOL_TABLE = 2;
    private static final int RELOCATIONS = 4;

    /// @param address where the section starts in memory
    /// @param content empty for a section without bytes in the file
    /// @param size bytes in memory
    public record Section(String name, int type, long address, ByteReader content, long size, int link) {}

    /// @param type 1 for what is loaded, 4 for notes
    public record Segment(int type, int flags, long offset, long address, long loadAddress, long fileSize, long size) {}

    /// A place that the linker filled in, of a file linked with `--emit-relocs`.
    ///
    /// @param type `R_X86_64_...`: System V ABI, AMD64 supplement 1.0, table 4.9
    public record Relocation(long address, int type, String symbol) {}

    private final List<Section> sections = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Long> symbols = new HashMap<>();
    private final long entry;

    private ElfFile(byte[] bytes) {
        var file = new ByteReader(bytes);
        if (bytes.length < 64 || file.signed32() != 0x464C457F) {
            throw new CompilerBug("not an ELF file");
        }
        file.moveTo(24);
        entry = file.signed64();
        readSegments(file);
        readSections(file);
        readSymbols();
    }

    public static ElfFile read(Path path) {
        try {
            return new ElfFile(Files.readAllBytes(path));
        } catch (IOException failure) {
            throw new CompilerBug("cannot read " + path, failure);
        }
    }

    private void readSegments(ByteReader file) {
        long table = file.moveTo(32).signed64();
        int count = file.moveTo(56).unsigned16();
        for (int i = 0; i < count; i++) {
            var header = file.part(table + i * 56L, 56);
            int type = header.signed32();
            int flags = header.signed32();
            segments.add(new Segment(
                    type,
                    flags,
                    header.signed64(),
                    header.signed64(),
                    header.signed64(),
                    header.signed64(),
                    header.signed64()));
        }
    }

    private void readSections(ByteReader file) {
        long table = file.moveTo(40).signed64();
        int count = file.moveTo(60).unsigned16();
        int nameSection = file.unsigned16();
        var names = content(file, file.part(table + nameSection * 64L, 64));
        for (int i = 0; i < count; i++) {
            var header = file.part(table + i * 64L, 64);
            var name = names.textAt(header.unsigned32());
            int type = header.signed32();
            long address = header.moveTo(16).signed64();
            long size = header.moveTo(32).signed64();
            int link = header.signed32();
            sections.add(new Section(name, type, address, content(file, header), size, link));
        }
    }

    private static ByteReader content(ByteReader file, ByteReader header) {
        int type = header.moveTo(4).signed32();
        long offset = header.moveTo(24).signed64();
        long size = header.signed64();
        return type == 0 || type == NO_BITS ? file.part(0, 0) : file.part(offset, size);
    }

    private void readSymbols() {
        for (var table : sections) {
            if (table.type == SYMBOL_TABLE) {
                var names = sections.get(table.link).content;
                for (long at = 24; at < table.size; at += 24) {
                    var entryReader = table.content.part(at, 24);
                    var name = names.textAt(entryReader.unsigned32());
                    symbols.put(name, entryReader.moveTo(8).signed64());
                }
            }
        }
    }

    public long entry() {
        return entry;
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name.equals(name)).findFirst();
    }

    /// The content of a section; empty if there is none of that name.
    public ByteReader content(String name) {
        return section(name)
                .map(Section::content)
                .orElse(new ByteReader(new byte[0]))
                .part(0, contentSize(name));
    }

    private long contentSize(String name) {
        return section(name).map(section -> (long) section.content.size()).orElse(0L);
    }

    /// The places in a section that the linker filled in, in no order; none if the linker did not keep them.
    public List<Relocation> relocations(String section) {
        var found = new ArrayList<Relocation>();
        for (var table : sections) {
            if (table.type == RELOCATIONS && table.name.equals(".rela" + section)) {
                var names = symbolNames(sections.get(table.link));
                for (long at = 0; at < table.size; at += 24) {
                    var entryReader = table.content.part(at, 24);
                    long address = entryReader.signed64();
                    long information = entryReader.signed64();
                    found.add(new Relocation(address, (int) information, names.get((int) (information >>> 32))));
                }
            }
        }
        return found;
    }

    private List<String> symbolNames(Section table) {
        var names = sections.get(table.link).content;
        var found = new ArrayList<String>();
        for (long at = 0; at < table.size; at += 24) {
            found.add(names.textAt(table.content.part(at, 24).unsigned32()));
        }
        return found;
    }

    /// Values of all symbols by name.
    public Map<String, Long> symbols() {
        return Map.copyOf(symbols);
    }

    /// The value of a symbol that must be there.
    public long symbol(String name) {
        var value = symbols.get(name);
        if (value == null) {
            throw new CompilerBug("the linked file has no symbol " + name);
        }
        return value;
    }
}
