package ibrik.tools.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTextTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Path file = folder.resolve("text");
        SealedText.write(file, List.of("one", "two", ""));
        assertEquals(Optional.of(List.of("one", "two", "")), SealedText.read(file));
    }

    @Test
    void noFileIsNothing() {
        assertEquals(Optional.empty(), SealedText.read(folder.resolve("absent")));
        assertEquals(Optional.empty(), SealedText.read(folder));
    }

    @Test
    void everyChangedBitAndEveryCutIsNothing() throws IOException {
        Path file = folder.resolve("text");
        SealedText.write(file, List.of("figure 17"));
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 1;
            Files.write(file, changed);
            assertEquals(Optional.empty(), SealedText.read(file), "byte " + place);
            Files.write(file, Arrays.copyOf(whole, place));
            assertEquals(Optional.empty(), SealedText.read(file), "cut at " + place);
        }
    }
}
