package ibrik.compiler.image.unwind;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.List;

/// Reads the language-specific data of `.gcc_except_table`: a header, then call sites with their landing pads. Actions
/// and types are not looked at, for every pad of ours catches everything.
public final class LandingPads {
    private LandingPads() {}

    /// The pads of all functions, ascending.
    public static List<LandingPad> read(ElfFile file, List<FunctionFrames> functions) {
        var pads = new ArrayList<LandingPad>();
        for (var function : functions) {
            if (function.languageData() != 0) {
                var section = file.section(".gcc_except_table")
                        .orElseThrow(() -> new CompilerBug("landing pads without .gcc_except_table"));
                readFunction(section, function, pads);
            }
        }
        return List.copyOf(pads);
    }

    private static void readFunction(ElfFile.Section section, FunctionFrames function, List<LandingPad> pads) {
        var reader = section.content().moveTo(function.languageData() - section.address());
        int baseEncoding = reader.unsigned8();
        long base = baseEncoding == EncodedPointer.OMITTED
                ? function.start()
                : EncodedPointer.read(reader, baseEncoding, section.address() + reader.position());
        if (reader.unsigned8() != EncodedPointer.OMITTED) {
            reader.unsignedLeb128();
        }
        int encoding = reader.unsigned8();
        long end = reader.unsignedLeb128() + reader.position();
        while (reader.position() < end) {
            long start = function.start() + EncodedPointer.read(reader, encoding, 0);
            long length = EncodedPointer.read(reader, encoding, 0);
            long pad = EncodedPointer.read(reader, encoding, 0);
            reader.unsignedLeb128();
            if (pad != 0) {
                add(pads, new LandingPad(start, start + length, base + pad));
            }
        }
    }

    private static void add(List<LandingPad> pads, LandingPad next) {
        var last = pads.isEmpty() ? null : pads.getLast();
        if (last != null && last.end() > next.start()) {
            throw new CompilerBug("landing pads overlap at " + Long.toHexString(next.start()));
        }
        if (last != null && last.end() == next.start() && last.pad() == next.pad()) {
            pads.set(pads.size() - 1, new LandingPad(last.start(), next.end(), next.pad()));
        } else {
            pads.add(next);
        }
    }
}
