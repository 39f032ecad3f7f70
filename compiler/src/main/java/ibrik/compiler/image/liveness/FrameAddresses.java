package ibrik.compiler.image.liveness;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.image.unwind.CallFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Functions whose frames may hold an address of the stack while they call others. Frames of virtual threads move
/// (docs/decisions/011-continuations.md), so what they run must not be among them.
public final class FrameAddresses {
    private FrameAddresses() {}

    /// Their names; those with an instruction that is not understood are among them.
    ///
    /// @param start address of the first byte of `code`
    public static Set<String> of(ElfFile file, long start, byte[] code) {
        var decoder = new Decoder(code);
        List<Long> starts = new ArrayList<>();
        for (var frame : CallFrames.read(file)) {
            if (frame.start() >= start && frame.end() <= start + code.length) {
                var function =
                        FunctionCode.readOrNull(decoder, (int) (frame.start() - start), (int) (frame.end() - start));
                if (function == null || calls(function) && formsAddress(function)) {
                    starts.add(frame.start());
                }
            }
        }
        Set<String> names = new TreeSet<>();
        file.symbols().forEach((name, address) -> {
            if (starts.contains(address)) {
                names.add(name);
            }
        });
        return names;
    }

    private static boolean calls(FunctionCode function) {
        for (int number = 0; number < function.size(); number++) {
            if (function.at(number).isCall()) {
                return true;
            }
        }
        return false;
    }

    private static boolean formsAddress(FunctionCode function) {
        for (int number = 0; number < function.size(); number++) {
            var instruction = function.at(number);
            var memory = instruction.memory();
            boolean takesAddress = memory.kind() == Instruction.Access.Kind.ADDRESS && memory.base() == Registers.RSP;
            boolean copies = (instruction.uses() & Registers.bit(Registers.RSP)) != 0;
            // What aligns the stack pointer keeps the old one in a register.
            if (takesAddress || copies || instruction.stackChange() == Instruction.ANYWHERE) {
                return true;
            }
        }
        return false;
    }
}
