package ibrik.tools.emulator;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a guest ended: by its exit line, else by QEMU's status (docs/contracts.md, "Start-up").
public final class GuestEnd {
    private static final Pattern EXIT_LINE = Pattern.compile("(?m)^exit (-?\\d{1,10})\\r?$");
    private static final Pattern PANIC_LINE = Pattern.compile("(?m)^panic\\r?$");
    private static final String READY_LINE = "ready";
    private static final int READY_ATTEMPTS = 200;
    private static final int MILLISECONDS_BETWEEN_ATTEMPTS = 5;

    private GuestEnd() {}

    /// The exit status of the guest's program, 0 to 255 as a shell sees it.
    ///
    /// @param qemuStatus what QEMU ended with
    /// @param exitFile   what the guest wrote to its second serial port
    /// @param qemuErrors what QEMU printed to its error stream
    static int status(int qemuStatus, Path exitFile, String qemuErrors) {
        OptionalInt stated = stated(exitFile);
        if (stated.isPresent()) {
            if (PANIC_LINE.matcher(read(exitFile)).find()) {
                throw panic(stated.getAsInt());
            }
            return stated.getAsInt();
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

    /// The status that the guest wrote to its second serial port, 0 to 255; empty if it wrote none.
    public static OptionalInt stated(Path exitFile) {
        Matcher matcher = EXIT_LINE.matcher(read(exitFile));
        return matcher.find() ? OptionalInt.of((int) Long.parseLong(matcher.group(1)) & 0xFF) : OptionalInt.empty();
    }

    private static Failure panic(int status) {
        return Failure.guest(
                status,
                "guest-panic",
                "the kernel of the guest panicked; the reason stands in the line `panic:` of its output",
                "this is a bug of Ibrik: report it with that line and the program; --gdb PORT lets you look closer");
    }

    /// Returns once the guest said that it takes input, and after a second even if it did not.
    public static void awaitReady(Path portFile) {
        try {
            for (int attempt = 0; attempt < READY_ATTEMPTS && !read(portFile).startsWith(READY_LINE); attempt++) {
                Thread.sleep(MILLISECONDS_BETWEEN_ATTEMPTS);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException failure) {
            return "";
        }
    }
}
