package ibrik.tools.emulator;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a guest ended: by the status that it stated, else by QEMU's (docs/contracts.md, "Start-up").
final class GuestEnd {
    /// What a process that ends by a signal has as its status in a shell, less the signal.
    private static final int BY_SIGNAL = 128;

    private static final Pattern SIGNAL = Pattern.compile("terminating on signal (\\d+)");

    private GuestEnd() {}

    /// The exit status of the guest's program, 0 to 255 as a shell sees it.
    ///
    /// @param qemuStatus what QEMU ended with
    /// @param output     what the guest said
    /// @param qemuErrors what QEMU printed to its error stream
    static int status(int qemuStatus, GuestOutput output, String qemuErrors) {
        OptionalInt stated = output.status();
        if (stated.isPresent()) {
            if (output.panicked()) {
                throw panic(stated.getAsInt());
            }
            return stated.getAsInt();
        }
        Matcher signal = SIGNAL.matcher(qemuErrors);
        if (signal.find()) {
            // Control-C reaches QEMU too, which may have ended before the JVM has heard of it.
            return BY_SIGNAL + Integer.parseInt(signal.group(1));
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

    private static Failure panic(int status) {
        return Failure.guest(
                status,
                "guest-panic",
                "the kernel of the guest panicked; the reason stands in the line `panic:` of its error stream",
                "this is a bug of Ibrik: report it with that line and the program; --gdb PORT lets you look closer");
    }
}
