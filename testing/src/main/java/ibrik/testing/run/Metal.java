package ibrik.testing.run;

import ibrik.testing.program.Program;
import ibrik.tools.emulator.GuestEnd;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A compiled image on an emulated machine. Both streams come out of its serial port.
///
/// @param qemu    the emulator's program
/// @param machine the kind of machine
/// @param rigour  how hard the collector is tried
public record Metal(Path image, boolean dispatched, Rigour rigour, Path qemu, Machine machine) implements Home {
    private static final int LIMIT_SECONDS = 180;
    private static final int USUAL_MEMORY_MEBIBYTES = 256;
    /// What ends the input of a guest (docs/contracts.md, "Start-up").
    private static final String END_OF_INPUT = "\u0004";

    @Override
    public String word() {
        return rigour == Rigour.STRESS ? "metal-stress" : "metal";
    }

    @Override
    public boolean mergesStreams() {
        return true;
    }

    @Override
    public Outcome run(Program program, Path scratch) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Path exitFile = scratch.resolve("exit");
        Files.deleteIfExists(exitFile);
        List<String> flags = new ArrayList<>(program.directives().options());
        flags.addAll(rigour.metalFlags());
        QemuRequest request = new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                Hosted.words(program, dispatched, flags),
                program.directives().memoryMebibytes().orElse(USUAL_MEMORY_MEBIBYTES),
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                exitFile,
                false);
        int seconds =
                Math.max(LIMIT_SECONDS, program.directives().timeoutSeconds().orElse(0));
        Outcome outcome = ChildProcess.run(
                request.commandLine(qemu),
                Map.of("PATH", "/usr/bin:/bin"),
                () -> GuestEnd.awaitReady(exitFile),
                program.directives().input() + END_OF_INPUT,
                true,
                Duration.ofSeconds((long) seconds * rigour.timeFactor()),
                scratch);
        return new Outcome(outcome.output(), new byte[0], status(outcome.status(), exitFile), outcome.timedOut());
    }

    /// The line that the guest wrote to its second serial port, else what QEMU's exit device made of it.
    private static int status(int qemuStatus, Path exitFile) {
        OptionalInt stated = GuestEnd.stated(exitFile);
        if (stated.isPresent()) {
            return stated.getAsInt();
        }
        // 256: no status of a program, so it differs from whatever HotSpot gave.
        return (qemuStatus & 1) != 0 ? qemuStatus >>> 1 : 256;
    }
}
