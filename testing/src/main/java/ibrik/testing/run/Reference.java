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
        publish(outcome.output(), kept.resolve("output"));
        publish(outcome.errors(), kept.resolve("errors"));
        // The status last: it says that the rest is there.
        publish((outcome.status() + "\n").getBytes(StandardCharsets.US_ASCII), kept.resolve("status"));
    }

    /// Writes a file whole: two targets of one program may come here at once.
    private static void publish(byte[] content, Path file) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "fresh", ".tmp");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
