package ibrik.compiler.llvm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// LLVM's own disassembler: what tests compare ours with.
public final class Disassembler {
    private static final int TEXT_BYTES = 256;

    /// @param length in bytes; 0 if the bytes are no instruction
    /// @param text in AT&T syntax
    public record Line(int length, String text) {}

    private final LlvmLibrary library;
    private final MemorySegment context;
    private final MemorySegment bytes = Arena.ofAuto().allocate(32);
    private final MemorySegment text = Arena.ofAuto().allocate(TEXT_BYTES);

    public Disassembler() {
        library = LlvmLibrary.load(Toolchain.find().library(), List.of());
        library.call("LLVMInitializeX86Disassembler");
        try (var arena = Arena.ofConfined()) {
            context = library.pointer(
                    "LLVMCreateDisasmCPU",
                    arena.allocateFrom("x86_64-unknown-none-elf"),
                    arena.allocateFrom("x86-64-v3"),
                    MemorySegment.NULL,
                    0,
                    MemorySegment.NULL,
                    MemorySegment.NULL);
        }
    }

    /// The first instruction of at most 32 bytes of code.
    public Line read(byte[] code) {
        MemorySegment.copy(code, 0, bytes, ValueLayout.JAVA_BYTE, 0, code.length);
        long length =
                library.size("LLVMDisasmInstruction", context, bytes, (long) code.length, 0L, text, (long) TEXT_BYTES);
        return new Line((int) length, length == 0 ? "" : text.getString(0).strip());
    }
}
