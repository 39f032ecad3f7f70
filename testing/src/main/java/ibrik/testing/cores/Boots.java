package ibrik.testing.cores;

import ibrik.tools.emulator.Guest;
import ibrik.tools.emulator.GuestLimits;
import ibrik.tools.emulator.GuestStreams;
import ibrik.tools.emulator.GuestWords;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Boots `testing/boots` again and again, on `microvm` and `q35` by turns, with 1, 4 and 16 emulated cores: each time
/// all must run.
final class Boots {
    private static final List<Integer> CORES = List.of(1, 4, 16);
    private static final List<Machine> MACHINES = List.of(Machine.microvm, Machine.q35);
    private static final int MEBIBYTES = 256;
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(8);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path image;
    private final Path qemu;
    private final PrintStream out;

    private Boots(Path image, Path qemu, PrintStream out) {
        this.image = image;
        this.qemu = qemu;
        this.out = out;
    }

    /// Builds the image; so many boots with each number of cores.
    ///
    /// @return how many boots failed
    static int run(Installation installation, int count, PrintStream out) throws IOException {
        Path image = installation.stateFolder("testing").resolve("boots.elf");
        Path source = installation.root().resolve("testing/boots");
        String ibrik = installation.root().resolve("ibrik").toString();
        List<String> command = List.of(ibrik, "build", "-q", source.toString(), "-o", image.toString());
        Programs.Answer built = Programs.ask(BUILD_LIMIT, command);
        if (built.status() != 0) {
            throw new IOException(built.text());
        }
        Boots boots = new Boots(image, Qemu.findOrEmpty().orElseThrow(), out);
        int failed = 0;
        for (int cores : CORES) {
            int before = failed;
            for (int index = 0; index < count; index++) {
                failed += boots.isGood(MACHINES.get(index % MACHINES.size()), cores) ? 0 : 1;
            }
            out.println("note: " + cores + " cores: " + (count - failed + before) + " of " + count + " boots");
        }
        return failed;
    }

    /// How many boots [#run] makes.
    static int all(int count) {
        return count * CORES.size();
    }

    private boolean isGood(Machine machine, int cores) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        QemuRequest request = new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                new GuestWords(Map.of(), Map.of(), List.of(), List.of()),
                MEBIBYTES,
                cores,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
        String why;
        try {
            int status = Guest.boot(request, qemu, GuestLimits.within(LIMIT), GuestStreams.to(output, output));
            why = "status " + status;
            if (status == 0 && output.toString(StandardCharsets.UTF_8).equals("processors " + cores + "\n")) {
                return true;
            }
        } catch (Failure failure) {
            why = failure.getMessage();
        }
        out.println("FAIL " + machine + ", " + cores + " cores: " + why + ": " + output);
        return false;
    }
}
