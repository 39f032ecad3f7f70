package ibrik.tools.emulator;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.BoundProcess;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A running guest, emulated or hosted: our input is its input, our output its output, and it does not outlive us.
final class GuestProcess {
    private static final int BUFFER_BYTES = 4096;
    /// ASCII's end of transmission: what a terminal sends for the end of input (docs/contracts.md, "Start-up").
    private static final byte[] END_OF_INPUT = {4};

    private final BoundProcess bound;
    private final Process process;
    private final StringBuilder errors = new StringBuilder();
    private Thread errorReader;

    private GuestProcess(BoundProcess bound) {
        this.bound = bound;
        this.process = bound.process();
    }

    /// Starts a program of this machine. On Ctrl-C, and whenever else this JVM ends, it is killed.
    static GuestProcess startHosted(List<String> command) throws IOException {
        GuestProcess guest = start(new ProcessBuilder(command).redirectOutput(Redirect.INHERIT), false);
        guest.passInputOn(() -> {}, new byte[0]);
        return guest;
    }

    /// Starts an emulator, whose error stream is kept. On Ctrl-C, and whenever else this JVM ends, it is killed.
    ///
    /// @param portFile the file behind the second serial port
    static GuestProcess startEmulator(List<String> command, Path portFile) throws IOException {
        GuestProcess guest = start(new ProcessBuilder(command).redirectOutput(Redirect.INHERIT), true);
        guest.passInputOn(() -> GuestEnd.awaitReady(portFile), END_OF_INPUT);
        return guest;
    }

    /// Starts a guest without input whose output goes to a file.
    static GuestProcess startQuietly(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        return start(builder, true);
    }

    // WHY: the guest gets a pipe or a file, not our terminal, so nothing can leave the terminal in another mode.
    private static GuestProcess start(ProcessBuilder builder, boolean keepErrors) throws IOException {
        if (!keepErrors) {
            builder.redirectError(Redirect.INHERIT);
        }
        GuestProcess guest = new GuestProcess(BoundProcess.start(builder));
        if (keepErrors) {
            guest.errorReader = Thread.ofPlatform().daemon().start(guest::collectErrors);
        }
        return guest;
    }

    /// @param ready returns once the guest takes input
    /// @param end   what to send when the input has ended
    private void passInputOn(Runnable ready, byte[] end) {
        Thread.ofPlatform().daemon().name("guest-input").start(() -> {
            ready.run();
            byte[] buffer = new byte[BUFFER_BYTES];
            // Not System.in: its buffer would hold keys back.
            try (InputStream in = new FileInputStream(FileDescriptor.in);
                    OutputStream out = process.getOutputStream()) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
                out.write(end);
            } catch (IOException ended) {
                // The guest ended before its input did.
            }
        });
    }

    private void collectErrors() {
        try (InputStream in = process.getErrorStream()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                synchronized (errors) {
                    errors.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException ended) {
            // The process was killed.
        }
    }

    /// Waits until it ends; kills it when its time is up.
    ///
    /// @return its exit status
    int await(Optional<Duration> limit) {
        try {
            if (limit.isEmpty()) {
                process.waitFor();
            } else if (!process.waitFor(limit.get().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Failure.guest(
                        ExitStatus.TIMEOUT,
                        "timeout",
                        "the guest did not end within " + limit.get().toMillis() / 1000.0 + " s and was stopped",
                        "give it more time by --timeout, or find out where it waits: --gdb PORT, then `backtrace`");
            }
            if (errorReader != null) {
                errorReader.join(1000);
            }
            return process.exitValue();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return ExitStatus.GUEST;
        } finally {
            bound.close();
        }
    }

    /// What it wrote to its error stream, if that was kept.
    String errors() {
        synchronized (errors) {
            return errors.toString();
        }
    }
}
