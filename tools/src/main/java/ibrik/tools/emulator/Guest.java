package ibrik.tools.emulator;

import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Runs images: on an emulated machine, or as a program of the host.
public final class Guest {
    /// 128 plus SIGILL, SIGBUS, SIGFPE, SIGSEGV: how a process that was killed by its own fault ends.
    private static final Set<Integer> FAULT_STATUSES = Set.of(132, 135, 136, 139);

    private Guest() {}

    /// Boots an image and waits for its end.
    ///
    /// @param limit kill it after that time
    /// @return the exit status of its program, 0 to 255
    /// @throws Failure if it had none: a panic, a reset, the end of its time
    public static int boot(QemuRequest request, Path qemu, Optional<Duration> limit, GuestStreams streams) {
        request.monitorPort().ifPresent(port -> checkFree(port, "--monitor"));
        request.debuggerPort().ifPresent(port -> checkFree(port, "--gdb"));
        try {
            GuestInput input = new GuestInput(streams.in());
            GuestOutput output = new GuestOutput(streams, input::ask);
            GuestProcess guest = GuestProcess.startEmulator(request.commandLine(qemu), input, output);
            int status = guest.await(limit);
            return GuestEnd.status(status, output, guest.errors());
        } catch (IOException failure) {
            throw Failure.host(
                    "qemu", "QEMU could not be started (" + failure.getMessage() + ")", "check that " + qemu + " runs");
        }
    }

    /// Runs a hosted image and waits for its end.
    ///
    /// @return its exit status, 0 to 255
    public static int runHosted(Path image, GuestWords words, Optional<Duration> limit) {
        List<String> command = new ArrayList<>();
        command.add(image.toAbsolutePath().toString());
        command.addAll(words.plain());
        try {
            int status = GuestProcess.startHosted(command).await(limit);
            if (FAULT_STATUSES.contains(status)) {
                throw Failure.guest(
                        status,
                        "guest-signal",
                        "the hosted program was killed by signal " + (status - 128),
                        "run it in gdb: gdb " + image);
            }
            return status;
        } catch (IOException failure) {
            throw Failure.host(
                    "cannot-run",
                    "the hosted program could not be started (" + failure.getMessage() + ")",
                    "it needs Linux on x86-64: run without --hosted elsewhere");
        }
    }

    private static void checkFree(int port, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException busy) {
            throw Failure.host(
                    "port-in-use",
                    "port " + port + " of " + option + " cannot be used (" + busy.getMessage() + ")",
                    "choose another port, or end what uses it: ss -ltnp 'sport = :" + port + "'");
        }
    }
}
