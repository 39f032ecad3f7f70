package ibrik.tools.emulator;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// A machine to start.
///
/// @param machine           the kind of machine
/// @param accelerator       how its instructions run
/// @param image             the ELF file to boot
/// @param words             what the program is started with
/// @param memoryMebibytes   RAM
/// @param cores             processors
/// @param monitorPort       loopback port of QEMU's monitor, if wanted
/// @param debuggerPort      loopback port on which the machine waits for gdb before its first instruction, if wanted
/// @param countInstructions one tick of the clock per instruction: slow, and equal in each run
public record QemuRequest(
        Machine machine,
        Accelerator accelerator,
        Path image,
        GuestWords words,
        int memoryMebibytes,
        int cores,
        OptionalInt monitorPort,
        OptionalInt debuggerPort,
        boolean countInstructions) {

    /// How QEMU runs the guest's instructions.
    public enum Accelerator {
        /// By the processor itself.
        KVM("kvm"),
        /// By translation.
        TCG("tcg");

        private final String word;

        Accelerator(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// QEMU's command line, ready for `ProcessBuilder`; its standard input and output belong to the launcher.
    public List<String> commandLine(Path qemu) {
        return QemuCommandLine.of(this, qemu, true);
    }

    /// The same for somebody at a terminal: the console is plain text.
    public List<String> plainCommandLine(Path qemu) {
        return QemuCommandLine.of(this, qemu, false);
    }
}
