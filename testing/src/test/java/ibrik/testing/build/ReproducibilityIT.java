package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same input gives the same bytes, whatever the directory, the time zone, the locale and the state of the cache.
final class ReproducibilityIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final long LIMIT_MINUTES = 5;

    @TempDir
    private Path folder;

    /// Builds a copy of hello in a directory of its own, with an empty cache.
    private Path build(String name, String zone, String locale) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.copy(ROOT.resolve("applications/hello/Hello.java"), place.resolve("Hello.java"));
        Path image = place.resolve("image.elf");
        ProcessBuilder builder = new ProcessBuilder(
                        ROOT.resolve("ibrik").toString(), "build", place.toString(), "-o", image.toString())
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("log").toFile());
        builder.environment().put("TZ", zone);
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("IBRIK_JAVA_OPTIONS", "-Dibrik.cache=" + place.resolve("cache"));
        Process process = builder.start();
        boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        assertEquals("true 0", ended + " " + process.exitValue(), Files.readString(place.resolve("log")));
        return image;
    }

    @Test
    void equalInputGivesEqualBytes() throws IOException, InterruptedException {
        Path first = build("one", "Pacific/Auckland", "C.UTF-8");
        Path second = build("two", "America/New_York", "tr_TR.UTF-8");
        assertEquals(-1, Files.mismatch(first, second), "the first byte that differs");
    }
}
