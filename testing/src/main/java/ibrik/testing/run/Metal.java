package ibrik.testing.run;

import ibrik.testing.program.Program;
import ibrik.tools.emulator.Guest;
import ibrik.tools.emulator.GuestLimits;
import ibrik.tools.emulator.GuestStreams;
import ibrik.tools.emulator.Machine;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.emulator.QemuRequest.Accelerator;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A compiled image on an emulated machine, behind the launcher's end of its console.
///
/// @param qemu    the emulator's program
/// @param machine the kind of machine
/// @param rigour  how hard the collector is tried
public record Metal(Path image, boolean dispatched, Rigour rigour, Path qemu, Machine machine) implements Home {
    private static final int LIMIT_SECONDS = 180;
    /// As many as machines that run the tests have at least; a program with one thread uses one.
    private static final int CORES = 2;

    private static final int USUAL_MEMORY_MEBIBYTES = 256;

    @Override
    public String word() {
        return rigour == Rigour.STRESS ? "metal-stress" : "metal";
    }

    @Override
    public Outcome run(Program program, Path scratch) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(program.directives().options());
        flags.addAll(rigour.metalFlags());
        QemuRequest request = new QemuRequest(
                machine,
                Accelerator.TCG,
                image,
                Hosted.words(program, dispatched, flags),
                program.directives().memoryMebibytes().orElse(USUAL_MEMORY_MEBIBYTES),
                CORES,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
        int seconds =
                Math.max(LIMIT_SECONDS, program.directives().timeoutSeconds().orElse(0));
        Duration limit = Duration.ofSeconds((long) seconds * rigour.timeFactor());
        byte[] input = program.directives().input().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        GuestStreams streams = new GuestStreams(new ByteArrayInputStream(input), output, errors);
        int status;
        boolean isTimeUp = false;
        try {
            status = Guest.boot(request, qemu, GuestLimits.within(limit), streams);
        } catch (Failure failure) {
            status = failure.status();
            isTimeUp = status == ExitStatus.TIMEOUT;
            errors.writeBytes((failure.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Outcome(output.toByteArray(), errors.toByteArray(), status, isTimeUp);
    }
}
