package ibrik.tools.emulator;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.Packages;
import ibrik.tools.host.Programs;
import ibrik.tools.output.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the emulator.
public final class Qemu {
    private static final String PROGRAM = "qemu-system-x86_64";
    private static final String PACKAGE = "qemu-system-x86";

    private Qemu() {}

    /// Its program, if it is installed.
    public static Optional<Path> findOrEmpty() {
        return Programs.find(PROGRAM);
    }

    /// Its program, installed first if that needs no question.
    ///
    /// @throws Failure if it is not there and cannot be installed
    public static Path need(Console console) {
        Optional<Path> found = findOrEmpty();
        if (found.isEmpty() && Packages.install(PACKAGE, console)) {
            found = findOrEmpty();
        }
        return found.orElseThrow(() -> Failure.host(
                "no-qemu",
                "QEMU was not found (" + PROGRAM + " is not on the PATH)",
                "install it: sudo apt-get install --no-install-recommends " + PACKAGE
                        + "; or run the program without it: --hosted"));
    }

    /// The line as a shell takes it.
    public static String forShell(List<String> words) {
        return QemuCommandLine.forShell(words);
    }
}
