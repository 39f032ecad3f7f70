package ibrik.tools.emulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Puts QEMU's command line together. QEMU 7.2 is the oldest version that was tried.
final class QemuCommandLine {
    private QemuCommandLine() {}

    static List<String> of(QemuRequest request, Path qemu) {
        List<String> line = new ArrayList<>();
        line.add(qemu.toString());
        line.addAll(List.of("-nodefaults", "-no-user-config", "-display", "none", "-no-reboot"));
        line.addAll(request.machine().words());
        line.addAll(List.of("-accel", request.accelerator().word(), "-cpu", "max"));
        line.addAll(List.of("-m", request.memoryMebibytes() + "M", "-smp", Integer.toString(request.cores())));
        if (request.countInstructions()) {
            line.addAll(List.of("-icount", "shift=0,sleep=off"));
        }
        addDevices(request, line);
        request.monitorPort().ifPresent(port -> line.addAll(List.of("-monitor", server(port) + ",wait=off")));
        request.debuggerPort().ifPresent(port -> line.addAll(List.of("-S", "-gdb", "tcp:127.0.0.1:" + port)));
        line.addAll(List.of("-kernel", request.image().toString()));
        String words = request.words().encoded();
        if (!words.isEmpty()) {
            line.addAll(List.of("-append", words));
        }
        return line;
    }

    private static String server(int port) {
        return "tcp:127.0.0.1:" + port + ",server=on";
    }

    /// The console, the exit line and the exit device (docs/contracts.md, "Start-up").
    private static void addDevices(QemuRequest request, List<String> line) {
        line.addAll(List.of("-chardev", "stdio,id=console", "-serial", "chardev:console"));
        line.addAll(List.of("-chardev", "file,id=exit,path=" + escaped(request.exitFile())));
        // WHY: microvm makes only one port from -serial; index 1 is COM2 on each machine.
        line.addAll(List.of("-device", "isa-serial,index=1,chardev=exit"));
        line.addAll(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
    }

    /// A comma inside a value of QEMU's option syntax is doubled.
    private static String escaped(Path file) {
        return file.toString().replace(",", ",,");
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
