package ibrik.tools.emulator;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a guest ended: by its exit line, else by QEMU's status (docs/contracts.md, "Start-up").
final class GuestEnd {
    private static final String EXIT_LINE = "exit ";

    private GuestEnd() {}

    /// The exit status of the guest's program, 0 to 255 as a shell sees it.
    ///
    /// @param qemuStatus what QEMU ended with
    /// @param exitFile   what the guest wrote to its second serial port
    /// @param qemuErrors what QEMU printed to its error stream
    static int status(int qemuStatus, Path exitFile, String qemuErrors) {
        String written = read(exitFile).strip();
        if (written.startsWith(EXIT_LINE)) {
            return (int) Long.parseLong(written.substring(EXIT_LINE.length()).strip()) & 0xFF;
        }
        if (!qemuErrors.isBlank() && qemuStatus == 1) {
            throw QemuErrors.explain(qemuErrors);
        }
        if ((qemuStatus & 1) != 0) {
            return qemuStatus >>> 1;
        }
        if (qemuStatus == 0) {
            throw Failure.guest(
                    ExitStatus.GUEST,
                    "guest-reset",
                    "the guest reset or switched off its machine without an exit status; "
                            + "a triple fault, an exception inside the handling of exceptions, looks like this",
                    "look at the last lines it printed; run again with --gdb PORT and stop at the suspected line, "
                            + "or add `-d int,cpu_reset` to the line of --dry-run");
        }
        throw Failure.guest(
                ExitStatus.GUEST,
                "qemu-died",
                "QEMU ended with status " + qemuStatus + " before the guest did: " + qemuErrors.strip(),
                "run the line of --dry-run by hand");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException failure) {
            return "";
        }
    }
}
