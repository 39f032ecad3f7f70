package ibrik.tools.command;

import ibrik.tools.emulator.GuestWords;
import ibrik.tools.emulator.KvmProbe;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.nio.file.Path;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/// On what machine an image runs.
final class MachineOptions {
    private static final int MOST_CORES = 255;

    @Option(
            names = {"-m", "--memory"},
            paramLabel = "SIZE",
            converter = MemorySize.class,
            description = "RAM: MiB, or a number with K, M or G (default: 256M).")
    private MemorySize memory = MemorySize.ofMebibytes(256);

    @Option(names = "--smp", paramLabel = "CORES", description = "Processors of the machine (default: 1).")
    private int cores = 1;

    @Option(names = "--machine", paramLabel = "KIND", description = "pc, q35 or microvm (default: microvm).")
    private Machine machine = Machine.microvm;

    @Option(names = "--no-kvm", description = "Emulate the processor even if KVM works.")
    private boolean withoutKvm;

    /// In MiB.
    int memory() {
        return memory.mebibytes();
    }

    void check() {
        if (memory() < MemorySize.LEAST_MEBIBYTES) {
            throw Failure.usage(
                    "too-little-memory",
                    "-m " + memory() + ": a guest needs at least " + MemorySize.LEAST_MEBIBYTES + " MiB of memory",
                    "give it more, for example -m " + MemorySize.LEAST_MEBIBYTES);
        }
        if (cores < 1 || cores > MOST_CORES) {
            throw Failure.usage(
                    "usage",
                    "--smp " + cores + ": a machine has 1 to " + MOST_CORES + " cores",
                    "give a number in that range");
        }
    }

    QemuRequest request(
            Path image, GuestWords words, Accelerator accelerator, OptionalInt monitorPort, OptionalInt debuggerPort) {
        return new QemuRequest(machine, accelerator, image, words, memory(), cores, monitorPort, debuggerPort, false);
    }

    /// KVM if it works, which is said once where it does not.
    Accelerator accelerator(Path qemu, Installation installation, Console console) {
        if (withoutKvm) {
            return Accelerator.TCG;
        }
        KvmProbe.Finding finding = KvmProbe.find(qemu, installation);
        if (!finding.works()) {
            String text =
                    "KVM does not work here (" + finding.reason() + "): the processor is emulated, which is slower";
            if (finding.known()) {
                console.detail(text);
            } else {
                console.notice(text + "; this is said once");
            }
            return Accelerator.TCG;
        }
        return Accelerator.KVM;
    }
}
