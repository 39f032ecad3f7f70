package ibrik.tools.emulator;

import ibrik.tools.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Puts QEMU's command line together. QEMU 7.2 is the oldest version that was tried.
final class QemuCommandLine {
    /// The first word of the kernel's command line.
    private static final String LAUNCHER = "console=launcher";
    /// What the serial port writes to: our pipe from the emulator.
    static final String EARLY = "file,id=early,path=/dev/stdout";
    /// Our input and output are a terminal.
    private static final String TERMINAL = "terminal=yes";

    private QemuCommandLine() {}

    /// @param forLauncher the guest speaks with the launcher (docs/kernel/05-console.md)
    static List<String> of(QemuRequest request, Path qemu, boolean forLauncher) {
        List<String> line = new ArrayList<>();
        line.add(qemu.toString());
        line.addAll(List.of("-nodefaults", "-no-user-config", "-display", "none", "-no-reboot"));
        line.addAll(request.machine().words());
        line.addAll(List.of("-accel", request.accelerator().word(), "-cpu", "max"));
        line.addAll(List.of("-m", request.memoryMebibytes() + "M", "-smp", Integer.toString(request.cores())));
        if (request.countInstructions()) {
            line.addAll(List.of("-icount", "shift=0,sleep=off"));
        }
        addConsole(line, request.machine(), forLauncher);
        line.addAll(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
        request.monitorPort().ifPresent(port -> line.addAll(List.of("-monitor", server(port) + ",wait=off")));
        request.debuggerPort().ifPresent(port -> line.addAll(List.of("-S", "-gdb", "tcp:127.0.0.1:" + port)));
        line.addAll(List.of("-kernel", request.image().toString()));
        String console = forLauncher
                ? LAUNCHER + " " + terminalWord() + request.machine().deviceWord()
                : "";
        String words = (console.strip() + " " + request.words().encoded()).strip();
        if (!words.isEmpty()) {
            line.addAll(List.of("-append", checked(words, request.machine())));
        }
        return line;
    }

    private static String terminalWord() {
        return Boolean.getBoolean("ibrik.console") ? TERMINAL + " " : "";
    }

    /// The launcher gets one stream from two devices: the serial port writes to the same pipe as the port of the
    /// virtio console, which alone has the input.
    private static void addConsole(List<String> line, Machine machine, boolean forLauncher) {
        line.addAll(List.of("-chardev", "stdio,id=console"));
        if (forLauncher) {
            line.addAll(List.of("-chardev", EARLY, "-serial", "chardev:early"));
            line.addAll(machine.serialBus());
            line.addAll(List.of("-device", "virtserialport,chardev=console"));
        } else {
            line.addAll(List.of("-serial", "chardev:console"));
        }
    }

    /// A line that is too long would end in a machine that never starts.
    private static String checked(String words, Machine machine) {
        if (words.length() >= machine.lineBytes()) {
            throw Failure.usage(
                    "long-command-line",
                    "the options and arguments of the program take " + words.length()
                            + " bytes, and a machine of the kind " + machine + " takes " + (machine.lineBytes() - 1),
                    machine == Machine.microvm
                            ? "give them by the standard input, or run the program with --hosted"
                            : "use --machine microvm, or give them by the standard input");
        }
        return words;
    }

    private static String server(int port) {
        return "tcp:127.0.0.1:" + port + ",server=on";
    }

    /// The line as a shell takes it.
    static String forShell(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            boolean plain = !word.isEmpty() && word.chars().allMatch(QemuCommandLine::isPlain);
            text.append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return text.toString();
    }

    private static boolean isPlain(int unit) {
        return unit >= 'a' && unit <= 'z'
                || unit >= 'A' && unit <= 'Z'
                || unit >= '0' && unit <= '9'
                || "_-+=.,:/@%".indexOf(unit) >= 0;
    }
}
