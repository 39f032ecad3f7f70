package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of file in the state folder, damaged in every way: the next command works and has one line to say at
/// most.
///
/// Four of them, chosen by the seed `-Dibrik.seed`; `-Dibrik.damages=90` tries all, for minutes.
class DamagedStateIT {
    private static final Map<String, UnaryOperator<byte[]>> DAMAGES = Map.of(
            "cut", bytes -> Arrays.copyOf(bytes, bytes.length / 2),
            "emptied", bytes -> new byte[0],
            "changed", bytes -> flipped(bytes, bytes.length / 3),
            "longer", bytes -> Arrays.copyOf(bytes, bytes.length + 100));

    /// Files below the state folder: of each pattern the first is taken.
    private static final List<String> FILES = List.of(
            "tools.jar",
            "tools.aot",
            "tools.settings",
            "tools.check",
            "tools.sources",
            "tools.classes",
            "cache/objects/*.o",
            "cache/objects/*.sha256",
            "images/*.elf",
            "images/*.inputs",
            "classes/*/*/A.class",
            "classes/*/*/ibrik.stamp");

    private static final int USUAL = 6;

    @TempDir
    private Path folder;

    private static byte[] flipped(byte[] bytes, int place) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[place] ^= 0x10;
        }
        return changed;
    }

    private record Damage(String file, String kind) {}

    private static List<Damage> chosen() {
        List<Damage> all = new ArrayList<>();
        for (String file : FILES) {
            DAMAGES.keySet().stream().sorted().forEach(kind -> all.add(new Damage(file, kind)));
            Stream.of("removed", "a folder", "a link").forEach(kind -> all.add(new Damage(file, kind)));
        }
        Collections.shuffle(all, new Random(Long.getLong("ibrik.seed", 1)));
        return all.subList(0, Math.min(all.size(), Integer.getInteger("ibrik.damages", USUAL)));
    }

    private static void apply(Damage damage, Path state) throws IOException {
        Path file;
        String pattern = "glob:" + state.resolve(damage.file());
        try (Stream<Path> all = Files.walk(state)) {
            file = all.filter(state.getFileSystem().getPathMatcher(pattern)::matches)
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IOException("no file " + damage.file()));
        }
        if (DAMAGES.containsKey(damage.kind())) {
            Files.write(file, DAMAGES.get(damage.kind()).apply(Files.readAllBytes(file)));
            return;
        }
        Files.delete(file);
        if (damage.kind().equals("a folder")) {
            Files.createFile(Files.createDirectory(file).resolve("something"));
        } else if (damage.kind().equals("a link")) {
            Files.createSymbolicLink(file, state.resolve("nowhere"));
        }
    }

    @Test
    void theNextCommandWorks() throws Exception {
        Checkout checkout = Checkout.in(folder);
        Path source = Files.writeString(
                folder.resolve("A.java"),
                "class A { public static void main(String[] a) { System.out.println(\"whole\"); } }");
        Checkout.Outcome first = checkout.ibrik(Map.of(), "run", "--hosted", source.toString());
        assertEquals("whole\n", first.output(), first.errors());
        for (Damage damage : chosen()) {
            apply(damage, checkout.state());
            // Else the image that is up to date hides what is damaged below it.
            if (damage.file().startsWith("cache")) {
                apply(new Damage("images/*.inputs", "removed"), checkout.state());
            }
            Checkout.Outcome outcome = checkout.ibrik(Map.of(), "run", "--hosted", source.toString());
            assertEquals("whole\n", outcome.output(), damage + ": " + outcome.errors());
            assertEquals(0, outcome.status(), damage.toString());
            long lines = outcome.errors()
                    .lines()
                    .filter(line -> !line.startsWith("  "))
                    .count();
            assertTrue(lines <= 1, damage + ": " + outcome.errors());
        }
    }
}
