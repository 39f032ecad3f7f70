package ibrik.testing.run;

import ibrik.testing.program.Program;
import ibrik.tools.emulator.GuestWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A compiled image as a program of the host.
///
/// @param rigour how hard the collector is tried
public record Hosted(Path image, boolean dispatched, Rigour rigour) implements Home {
    private static final int LIMIT_SECONDS = 60;
    private static final int USUAL_HEAP_MEBIBYTES = 256;

    @Override
    public String word() {
        return rigour == Rigour.STRESS ? "hosted-stress" : "hosted";
    }

    @Override
    public Outcome run(Program program, Path scratch) throws IOException, InterruptedException {
        return run(program, List.of(), scratch);
    }

    /// The same with more options of the image.
    public Outcome run(Program program, List<String> more, Path scratch) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(image.toAbsolutePath().toString());
        List<String> flags = flags(program);
        flags.addAll(more);
        command.addAll(words(program, dispatched, flags).plain());
        int seconds =
                Math.max(LIMIT_SECONDS, program.directives().timeoutSeconds().orElse(0));
        return ChildProcess.run(
                command,
                HotSpot.environment(program),
                program.directives().input(),
                false,
                Duration.ofSeconds((long) seconds * rigour.timeFactor()),
                scratch);
    }

    private List<String> flags(Program program) {
        List<String> flags = new ArrayList<>(program.directives().options());
        flags.add("-Xmx" + program.directives().memoryMebibytes().orElse(USUAL_HEAP_MEBIBYTES) + "m");
        flags.addAll(rigour.hostedFlags());
        return flags;
    }

    /// What the guest is told.
    static GuestWords words(Program program, boolean dispatched, List<String> flags) {
        return new GuestWords(
                program.directives().properties(),
                program.directives().environment(),
                flags,
                HotSpot.arguments(program, dispatched));
    }
}
