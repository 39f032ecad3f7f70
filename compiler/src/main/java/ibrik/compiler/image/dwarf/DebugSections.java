package ibrik.compiler.image.dwarf;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.image.elf.ElfFile;

/// The sections that hold debug information: DWARF 5, section 7.3.
record DebugSections(
        ByteReader information,
        ByteReader abbreviations,
        ByteReader line,
        ByteReader strings,
        ByteReader lineStrings,
        ByteReader stringOffsets,
        ByteReader addresses,
        ByteReader ranges) {
    static DebugSections of(ElfFile file) {
        return new DebugSections(
                file.content(".debug_info"),
                file.content(".debug_abbrev"),
                file.content(".debug_line"),
                file.content(".debug_str"),
                file.content(".debug_line_str"),
                file.content(".debug_str_offsets"),
                file.content(".debug_addr"),
                file.content(".debug_rnglists"));
    }
}
