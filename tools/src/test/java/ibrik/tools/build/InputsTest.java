package ibrik.tools.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.classes.FileTree;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private static final String OMIT = "ibrik.omit";

    @TempDir
    private Path folder;

    private String describe() throws IOException {
        return describe(folder);
    }

    private String describe(Path classPath) throws IOException {
        return Inputs.describe(new BuildRequest(
                List.of(classPath),
                "Main",
                Target.HOSTED,
                true,
                folder.resolve("image"),
                folder,
                folder,
                StartSettings.USUAL,
                Optional.empty(),
                false,
                false));
    }

    @Test
    void filesBehindLinksAreInputs() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("A.class"), "one");
        Path place = Files.createDirectories(folder.resolve("place"));
        Files.createSymbolicLink(place.resolve("link"), real);
        Files.createSymbolicLink(place.resolve("loop"), place);
        Files.createSymbolicLink(place.resolve("nowhere"), folder.resolve("absent"));
        String former = describe(place);
        assertEquals(former, describe(place));
        Files.writeString(real.resolve("A.class"), "other");
        assertNotEquals(former, describe(place));
    }

    /// There are more ways through them than anybody can walk: each link is followed once.
    @Test
    void foldersThatLeadToEachOther() throws IOException {
        int count = 12;
        for (int from = 0; from < count; from++) {
            Path each = Files.createDirectories(folder.resolve("place/folder" + from));
            Files.writeString(each.resolve("file"), "something");
            for (int to = 0; to < count; to++) {
                Files.createSymbolicLink(each.resolve("to" + to), folder.resolve("place/folder" + to));
            }
        }
        List<Path> files = FileTree.filesOf(folder.resolve("place"));
        assertEquals(count + count * (count - 1), files.size());
        assertTrue(files.contains(folder.resolve("place/folder3/to5/file")));
    }

    /// As `cp -p` and unpackers do it.
    @Test
    void aFileOfTheSameLengthAndTimeIsAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("A.class"), "one");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, time);
        String former = describe();
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);
        assertNotEquals(former, describe());
    }

    @Test
    void anImageWithoutAPartOfItsCodeIsAnother() throws IOException {
        String whole = describe();
        assertEquals(whole, describe());
        System.setProperty(OMIT, "store_barriers");
        try {
            assertNotEquals(whole, describe());
        } finally {
            System.clearProperty(OMIT);
        }
    }
}
