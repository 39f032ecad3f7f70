package ibrik.tools.emulator;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.BoundProcess;
import ibrik.tools.host.Programs;
import ibrik.tools.host.UserEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A running guest, emulated or hosted: our input is its input, our output its output, and it does not outlive us.
final class GuestProcess {
    private static final int BUFFER_BYTES = 4096;

    /// The emulator would end by the signals of our terminal or process group, before its guest could; it is our guest
    /// that hears of them. It ignores them by a mask where env(1) can set one (coreutils 8.31).
    private static final String SHIELD = "env --block-signal=HUP,INT,QUIT,TERM true 2>/dev/null"
            + " && exec env --block-signal=HUP,INT,QUIT,TERM \"$@\"; exec \"$@\"";

    private final BoundProcess bound;
    private final Process process;
    private final StringBuilder errors = new StringBuilder();
    private final List<Thread> readers = new ArrayList<>();

    private GuestProcess(BoundProcess bound) {
        this.bound = bound;
        this.process = bound.process();
    }

    /// Starts a program of this machine, which has our input and, unless it is told others, our output streams.
    static GuestProcess startHosted(List<String> command, Optional<GuestStreams> streams) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(command));
        if (!UserEnvironment.inherit()) {
            UserEnvironment.restore(builder.environment());
        }
        if (streams.isEmpty()) {
            return new GuestProcess(BoundProcess.start(builder.inheritIO()));
        }
        ProcessBuilder.Redirect input = streams.get().hasInput()
                ? ProcessBuilder.Redirect.INHERIT
                : ProcessBuilder.Redirect.from(new File("/dev/null"));
        GuestProcess guest = new GuestProcess(BoundProcess.start(builder.redirectInput(input)));
        guest.pass(guest.process.getInputStream(), streams.get().out());
        guest.pass(guest.process.getErrorStream(), streams.get().errors());
        return guest;
    }

    private void pass(InputStream from, OutputStream to) {
        readers.add(Thread.ofPlatform().daemon().name("guest-output").start(() -> {
            try (from) {
                from.transferTo(to);
            } catch (IOException ended) {
                // The process was killed, or nobody reads.
            }
        }));
    }

    /// Starts an emulator whose standard input and output are the guest's console; its error stream is kept.
    ///
    /// WHY: pipes of ours, not our terminal: QEMU changes the mode of what it is given, and not only for itself.
    static GuestProcess startEmulator(List<String> command, GuestInput input, GuestOutput output) throws IOException {
        List<String> shielded = new ArrayList<>(List.of("sh", "-c", SHIELD, "sh"));
        shielded.addAll(command);
        GuestProcess guest = new GuestProcess(BoundProcess.start(new ProcessBuilder(command(shielded))));
        Process process = guest.process;
        guest.readers.add(Thread.ofPlatform().daemon().name("guest-output").start(() -> read(process, output)));
        guest.readers.add(Thread.ofPlatform().daemon().name("guest-errors").start(guest::collectErrors));
        Thread.ofPlatform().daemon().name("guest-input").start(() -> input.answerAll(process.getOutputStream()));
        return guest;
    }

    /// Linux kills the guest when the thread that started it ends, however that comes about: prctl(2),
    /// PR_SET_PDEATHSIG. That thread is the one that calls [#await].
    private static List<String> command(List<String> command) {
        List<String> words = new ArrayList<>();
        Optional<Path> setter = Programs.find("setpriv");
        if (setter.isPresent()) {
            words.addAll(List.of(setter.get().toString(), "--pdeathsig", "KILL", "--"));
        }
        words.addAll(command);
        return words;
    }

    private static void read(Process process, GuestOutput output) {
        try (InputStream port = process.getInputStream()) {
            output.readAll(port);
        } catch (IOException ended) {
            // The process was killed.
        }
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

    /// Sends a signal to a program of this machine.
    boolean signal(int number) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + number + " " + process.pid()).start();
        return true;
    }

    /// Waits until it has ended and all that it printed is passed on; kills it when its time is up.
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
            for (Thread reader : readers) {
                reader.join();
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
