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
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// On what machine an image runs.
final class MachineOptions {
    private static final int MOST_CORES = 255;
    /// What a hosted program cannot obey; it has memory, too.
    private static final List<String> OF_MACHINE = List.of("--smp", "--machine", "--no-kvm");

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

    /// Refuses, beside `--hosted`, options that only a machine can obey.
    ///
    /// @param further others of the command
    static void refuse(CommandSpec command, List<String> further) {
        ParseResult given = command.commandLine().getParseResult();
        Stream.concat(OF_MACHINE.stream(), further.stream())
                .filter(given::hasMatchedOption)
                .findFirst()
                .ifPresent(option -> {
                    throw Failure.usage(
                            "usage",
                            option + " belongs to the emulated machine, and --hosted uses none",
                            "leave one of them out");
                });
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
