package ibrik.compiler.image.dwarf;

import ibrik.compiler.image.elf.ElfFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All functions with code, the calls inlined into them, and the line rows of a linked file with DWARF 5.
public final class DebugInformation {
    private final List<LineRow> lines = new ArrayList<>();
    private final List<Entry> functions = new ArrayList<>();
    private final Map<Long, Entry> entries = new HashMap<>();

    private DebugInformation() {}

    public static DebugInformation read(ElfFile file) {
        var result = new DebugInformation();
        var sections = DebugSections.of(file);
        long offset = 0;
        while (offset + 4 <= sections.information().size()) {
            long length = sections.information().moveTo(offset).unsigned32();
            result.readUnit(new Unit(sections, offset, length));
            offset += 4 + length;
        }
        result.lines.sort(Comparator.comparingLong(LineRow::start));
        result.functions.sort(Comparator.comparingLong(
                function -> function.ranges().getFirst().start()));
        return result;
    }

    private void readUnit(Unit unit) {
        lines.addAll(unit.lineProgram().rows());
        for (var entry : unit.entries()) {
            register(entry);
            if (!entry.ranges().isEmpty()) {
                functions.add(entry);
            }
        }
    }

    private void register(Entry entry) {
        entries.put(entry.offset(), entry);
        entry.children().forEach(this::register);
    }

    /// Ascending by address, without overlaps.
    public List<LineRow> lines() {
        return lines;
    }

    /// Functions with code, ascending by address.
    public List<Entry> functions() {
        return functions;
    }

    /// The symbol of a function or inlined call, wherever it stands; empty if it has none.
    public String symbolOf(Entry entry) {
        var named = entry;
        while (named.symbol().isEmpty() && entries.containsKey(named.origin())) {
            named = entries.get(named.origin());
        }
        return named.symbol();
    }

    /// The source file of a function or inlined call; empty if unknown.
    public String fileOf(Entry entry) {
        var named = entry;
        while (named.file().isEmpty() && entries.containsKey(named.origin())) {
            named = entries.get(named.origin());
        }
        return named.file();
    }
}
