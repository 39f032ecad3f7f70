package ibrik.compiler.image.unwind;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `.eh_frame`: Linux Standard Base 5.0, "The .eh_frame section"; instructions: DWARF 5, section 6.4.2.
public final class CallFrames {
    private final ElfFile.Section section;
    private final Map<Integer, CommonInformation> commons = new HashMap<>();
    private final List<FunctionFrames> functions = new ArrayList<>();

    /// @param initial instructions that each of its functions starts with
    private record CommonInformation(
            int codeFactor,
            int dataFactor,
            int pointerEncoding,
            int dataEncoding,
            boolean augmented,
            ByteReader initial) {}

    private CallFrames(ElfFile.Section section) {
        this.section = section;
    }

    /// All functions in the order of their addresses.
    public static List<FunctionFrames> read(ElfFile file) {
        return file.section(".eh_frame")
                .map(section -> {
                    var frames = new CallFrames(section);
                    frames.readAll();
                    frames.functions.sort(Comparator.comparingLong(FunctionFrames::start));
                    return List.copyOf(frames.functions);
                })
                .orElse(List.of());
    }

    private void readAll() {
        var reader = section.content();
        int at = 0;
        while (at + 4 <= reader.size()) {
            long length = reader.moveTo(at).unsigned32();
            if (length == 0xFFFF_FFFFL) {
                throw new CompilerBug(".eh_frame with 64-bit lengths");
            }
            if (length != 0) {
                readEntry(reader.part(at + 4L, length), at + 4);
            }
            at += 4 + (int) length;
        }
    }

    /// @param at position of the entry's second word in the section
    private void readEntry(ByteReader entry, int at) {
        long id = entry.unsigned32();
        if (id == 0) {
            commons.put(at - 4, readCommon(entry));
        } else {
            readFunction(entry, at, commons.get(at - (int) id));
        }
    }

    private static CommonInformation readCommon(ByteReader entry) {
        entry.unsigned8();
        var augmentation = entry.text();
        int codeFactor = (int) entry.unsignedLeb128();
        int dataFactor = (int) entry.signedLeb128();
        entry.unsignedLeb128();
        int pointerEncoding = 0;
        int dataEncoding = EncodedPointer.OMITTED;
        boolean augmented = augmentation.startsWith("z");
        if (augmented) {
            long end = entry.unsignedLeb128() + entry.position();
            for (char letter : augmentation.substring(1).toCharArray()) {
                switch (letter) {
                    case 'R' -> pointerEncoding = entry.unsigned8();
                    case 'L' -> dataEncoding = entry.unsigned8();
                    case 'P' -> EncodedPointer.read(entry, entry.unsigned8(), 0);
                    default -> throw new CompilerBug("augmentation " + augmentation);
                }
            }
            entry.moveTo(end);
        }
        var initial = entry.part(entry.position(), entry.size() - entry.position());
        return new CommonInformation(codeFactor, dataFactor, pointerEncoding, dataEncoding, augmented, initial);
    }

    private void readFunction(ByteReader entry, int at, CommonInformation common) {
        long start = EncodedPointer.read(entry, common.pointerEncoding, section.address() + at + entry.position());
        long end = start + EncodedPointer.read(entry, common.pointerEncoding & 0x0F, 0);
        long languageData = 0;
        if (common.augmented) {
            long size = entry.unsignedLeb128();
            int from = entry.position();
            if (size > 0 && common.dataEncoding != EncodedPointer.OMITTED) {
                languageData = EncodedPointer.read(entry, common.dataEncoding, section.address() + at + from);
            }
            entry.moveTo(from + size);
        }
        var machine = new FrameProgram(start, common.codeFactor, common.dataFactor);
        machine.run(common.initial.moveTo(0));
        machine.endOfInitial();
        machine.run(entry);
        functions.add(new FunctionFrames(start, end, machine.rows(), languageData));
    }
}
