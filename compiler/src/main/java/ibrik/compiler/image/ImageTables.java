package ibrik.compiler.image;

import ibrik.compiler.image.dwarf.DebugInformation;
import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.image.elf.ObjectFile;
import ibrik.compiler.image.liveness.CallSite;
import ibrik.compiler.image.liveness.CodeLiveness;
import ibrik.compiler.image.table.Code;
import ibrik.compiler.image.table.FaultTable;
import ibrik.compiler.image.table.FrameFacts;
import ibrik.compiler.image.table.FrameTable;
import ibrik.compiler.image.table.LivenessTable;
import ibrik.compiler.image.table.NullMessages;
import ibrik.compiler.image.table.UnwindTable;
import ibrik.compiler.image.unwind.CallFrames;
import ibrik.compiler.image.unwind.FaultMap;
import ibrik.compiler.image.unwind.LandingPads;
import ibrik.compiler.option.Omission;
import java.util.List;
import java.util.OptionalLong;

/// The tables that the runtime reads, made from a linked file without them.
record ImageTables(byte[] unwind, byte[] frame, byte[] fault, byte[] liveness) {
    static ImageTables of(ElfFile file, FrameFacts facts, NullMessages messages) {
        var code = Code.of(file);
        var functions = CallFrames.read(file);
        var pads = LandingPads.read(file, functions);
        var thrower = file.symbols().get("ibrik_throw_null_pointer");
        return new ImageTables(
                UnwindTable.encode(code, functions, pads),
                FrameTable.encode(
                        code,
                        DebugInformation.read(file),
                        facts,
                        messages,
                        thrower == null ? OptionalLong.empty() : OptionalLong.of(thrower)),
                FaultTable.encode(code, FaultMap.read(file)),
                LivenessTable.encode(
                        code, callSites(CodeLiveness.of(file, code.start(), code.bytes(), functions, pads))));
    }

    /// All of them, unless a test leaves something out.
    private static List<CallSite> callSites(List<CallSite> sites) {
        var omitted = Omission.requested();
        if (omitted.contains(Omission.LIVENESS)) {
            return List.of();
        }
        return omitted.contains(Omission.LIVE_REGISTERS)
                ? sites.stream().map(CallSite::withoutRegisters).toList()
                : sites;
    }

    /// An object file with the tables, in the sections that the linker scripts place.
    ObjectFile object() {
        var object = new ObjectFile();
        object.section(".unwind_table", ObjectFile.Content.READ_ONLY, 8).putBytes(unwind);
        object.section(".frame_table", ObjectFile.Content.READ_ONLY, 8).putBytes(frame);
        object.section(".fault_table", ObjectFile.Content.READ_ONLY, 8).putBytes(fault);
        object.section(".liveness_table", ObjectFile.Content.READ_ONLY, 8).putBytes(liveness);
        return object;
    }

    ImageSizes sizes(ElfFile code, long fileBytes) {
        long constants = size(code, ".rodata") + size(code, ".hubs");
        long data =
                size(code, ".image_heap") + size(code, ".static_references") + size(code, ".data") + size(code, ".bss");
        return new ImageSizes(
                fileBytes,
                size(code, ".text"),
                constants,
                data,
                unwind.length,
                frame.length,
                fault.length,
                liveness.length);
    }

    private static long size(ElfFile file, String section) {
        return file.section(section).map(ElfFile.Section::size).orElse(0L);
    }
}
