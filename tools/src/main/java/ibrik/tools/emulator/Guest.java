package ibrik.tools.emulator;

import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Runs images: on an emulated machine, or as a program of the host.
public final class Guest {
    /// 128 plus SIGILL, SIGBUS, SIGFPE, SIGSEGV: how a process that was killed by its own fault ends.
    private static final Set<Integer> FAULT_STATUSES = Set.of(132, 135, 136, 139);

    private Guest() {}

    /// Boots an image and waits for its end.
    ///
    /// @param limits how long it may run
    /// @return the exit status of its program, 0 to 255
    /// @throws Failure if it had none: a panic, a reset, the end of its time
    public static int boot(QemuRequest request, Path qemu, GuestLimits limits, GuestStreams streams) {
        request.monitorPort().ifPresent(port -> checkFree(port, "--monitor"));
        request.debuggerPort().ifPresent(port -> checkFree(port, "--gdb"));
        try (SignalPipe pipe = SignalPipe.make()) {
            GuestInput input = new GuestInput(streams.in());
            GuestOutput output = new GuestOutput(streams, input::ask, pipe::tell);
            try (SignalRelay _ = SignalRelay.start(number -> signal(number, pipe, output), limits.grace())) {
                GuestProcess guest = GuestProcess.startEmulator(pipe.inLine(request.commandLine(qemu)), input, output);
                int status = guest.await(limits.time());
                return GuestEnd.status(status, output, guest.errors());
            }
        } catch (IOException failure) {
            throw Failure.host(
                    "qemu", "QEMU could not be started (" + failure.getMessage() + ")", "check that " + qemu + " runs");
        }
    }

    private static boolean signal(int number, SignalPipe pipe, GuestOutput output) throws IOException {
        if (output.listens()) {
            output.hurry();
            pipe.send(number);
        }
        return output.listens();
    }

    /// Runs a hosted image and waits for its end.
    ///
    /// @param streams where its output goes; empty for our own streams, which it then gets itself
    /// @return its exit status, 0 to 255
    public static int runHosted(Path image, GuestWords words, GuestLimits limits, Optional<GuestStreams> streams) {
        if (!Files.isExecutable(image)) {
            throw Failure.host(
                    "not-executable",
                    "the image may not be executed in " + image.toAbsolutePath().getParent()
                            + ", whose disk is mounted noexec",
                    "mount it with exec, or put the checkout on another disk");
        }
        List<String> command = new ArrayList<>();
        command.add(image.toAbsolutePath().toString());
        // Ctrl-C reaches it too, if it shares our place in the foreground, and kill(1) only us: it shall hear once.
        command.add("-Xrs:relayed");
        command.addAll(words.plain());
        try {
            CompletableFuture<GuestProcess> started = new CompletableFuture<>();
            int status;
            // NOTE: before the program is started, which may ask for signals as its first deed.
            try (SignalRelay _ = SignalRelay.start(number -> started.join().signal(number), limits.grace())) {
                started.complete(GuestProcess.startHosted(command, streams));
                status = started.join().await(limits.time());
            }
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
