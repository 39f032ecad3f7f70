package ibrik.tools.build;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jars that were changed after `jarsigner` has signed them.
final class SignedJarsIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String FIRST = "p/First.class";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void sign() throws IOException {
        jar = folder.resolve("signed.jar");
        try (FileSystem content = FileSystems.newFileSystem(uri(), Map.of("create", "true"))) {
            Files.createDirectories(content.getPath("p"));
            Files.write(content.getPath(FIRST), new byte[] {1, 2, 3});
            Files.write(content.getPath("p/Second.class"), new byte[] {4, 5, 6});
        }
        String store = folder.resolve("keys").toString();
        String keys = "-storepass secret -keystore " + folder.resolve("keys");
        tool("keytool", "-genkeypair -alias me -keyalg EC -dname CN=me " + keys);
        tool("jarsigner", keys + " " + jar + " me");
    }

    private static void tool(String name, String words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of(words.split(" ")));
        var answer = Programs.ask(LIMIT, command);
        assertEquals(0, answer.status(), answer.text());
    }

    private URI uri() {
        return URI.create("jar:" + jar.toUri());
    }

    private void put(String name, byte[] bytes) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(uri(), Map.of())) {
            Files.write(content.getPath(name), bytes);
        }
    }

    private String refusal() {
        Failure failure = assertThrows(Failure.class, () -> SignedJars.check(List.of(jar)));
        assertEquals("changed-jar", failure.problems().getFirst().code());
        return failure.problems().getFirst().what();
    }

    @Test
    void whatWasSignedIsTaken() throws IOException {
        assertDoesNotThrow(() -> SignedJars.check(List.of(jar)));
        put("data.txt", new byte[] {7});
        assertDoesNotThrow(() -> SignedJars.check(List.of(jar)));
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        put(FIRST, new byte[] {1, 2, 9});
        assertTrue(refusal().contains("digest error for " + FIRST), refusal());
    }

    @Test
    void aClassThatWasAddedIsRefused() throws IOException {
        put("p/Third.class", new byte[] {8});
        assertTrue(refusal().contains("signer information"), refusal());
    }

    @Test
    void aChangedManifestIsRefused() throws IOException {
        String manifest;
        try (FileSystem content = FileSystems.newFileSystem(uri(), Map.of())) {
            manifest = Files.readString(content.getPath("META-INF/MANIFEST.MF"));
        }
        put("META-INF/MANIFEST.MF", manifest.replace("Created-By", "Changed-By").getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal().contains("Invalid signature file digest"), refusal());
    }

    @Test
    void withoutItsSignatureItIsAJarAsOthers() throws IOException {
        put(FIRST, new byte[] {1, 2, 9});
        try (FileSystem content = FileSystems.newFileSystem(uri(), Map.of())) {
            Files.delete(content.getPath("META-INF/ME.SF"));
            Files.delete(content.getPath("META-INF/ME.EC"));
        }
        assertDoesNotThrow(() -> SignedJars.check(List.of(jar)));
    }
}
