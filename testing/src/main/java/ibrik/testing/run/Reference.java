package ibrik.testing.run;

import ibrik.testing.program.ContentHash;
import ibrik.testing.program.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// HotSpot's outcomes, kept in files.
///
/// The name of a file is the hash of all that decides the outcome, so nothing has to be thrown away.
public final class Reference {
    private static final String FORMAT = "2";

    private final Path folder;

    public Reference(Path folder) {
        this.folder = folder;
    }

    /// What HotSpot does with a program; run now unless that was done before.
    ///
    /// @throws IllegalStateException if HotSpot's exit status is not the one that the program's header names
    public Outcome of(Program program, HotSpot hotSpot, Path scratch) throws IOException, InterruptedException {
        Path kept = folder.resolve(new ContentHash()
                .add(FORMAT)
                .add(Runtime.version().toString())
                .add(program.name())
                .add(program.source())
                .add(program.directives().toString())
                .add(Boolean.toString(hotSpot.dispatched()))
                .text());
        if (Files.exists(kept.resolve("status"))) {
            return read(kept);
        }
        Outcome outcome = hotSpot.run(program, scratch);
        if (outcome.timedOut() || outcome.status() != program.directives().exitStatus()) {
            throw new IllegalStateException(program.name() + " on HotSpot: "
                    + (outcome.timedOut()
                            ? "timeout"
                            : "exit status " + outcome.status() + ", the header says "
                                    + program.directives().exitStatus())
                    + "\n" + new String(outcome.output(), StandardCharsets.UTF_8)
                    + new String(outcome.errors(), StandardCharsets.UTF_8));
        }
        write(kept, outcome);
        return outcome;
    }

    private static Outcome read(Path kept) throws IOException {
        return new Outcome(
                Files.readAllBytes(kept.resolve("output")),
                Files.readAllBytes(kept.resolve("errors")),
                Integer.parseInt(Files.readString(kept.resolve("status")).strip()),
                false);
    }

    private static void write(Path kept, Outcome outcome) throws IOException {
        Files.createDirectories(kept);
        Files.write(kept.resolve("output"), outcome.output());
        Files.write(kept.resolve("errors"), outcome.errors());
        // The status last and at once: it says that the rest is there.
        Path status = kept.resolve("status.new");
        Files.writeString(status, outcome.status() + "\n");
        Files.move(status, kept.resolve("status"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
