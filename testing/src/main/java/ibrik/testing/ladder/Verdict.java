package ibrik.testing.ladder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a rung came to at a place.
///
/// @param detail  one line: how it differs, why it does not build; empty if it is equal
/// @param seconds of the build
/// @param methods in the image, 0 if there is none
record Verdict(Kind kind, String detail, double seconds, long methods) {
    private static final int LINES = 4;

    /// From the best to the worst.
    enum Kind {
        EQUAL("equal"),
        DIFFERS("differs"),
        BUILD_ERROR("build error"),
        CRASH("the compiler crashes"),
        NO_END("the build does not end");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    boolean isEqual() {
        return kind == Kind.EQUAL;
    }

    /// Keeps it for a table that is made later.
    void write(Path file) throws IOException {
        Files.writeString(file, kind.name() + "\n" + seconds + "\n" + methods + "\n" + detail + "\n");
    }

    /// What was kept; empty if nothing was.
    static Optional<Verdict> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.size() < LINES
                ? Optional.empty()
                : Optional.of(new Verdict(
                        Kind.valueOf(lines.get(0)),
                        lines.get(3),
                        Double.parseDouble(lines.get(1)),
                        Long.parseLong(lines.get(2))));
    }

    @Override
    public String toString() {
        return kind + (detail.isEmpty() ? "" : ": " + detail) + figures();
    }

    private String figures() {
        return String.format(Locale.ROOT, " (%.0f s%s)", seconds, methods == 0 ? "" : ", " + methods + " methods");
    }
}
