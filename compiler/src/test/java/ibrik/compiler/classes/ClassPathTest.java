package ibrik.compiler.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    private static final String SERVICE = "META-INF/services/java.lang.Runnable";

    @TempDir
    private Path root;

    private Path folder;
    private Path jar;

    @BeforeEach
    void makeBoth() throws IOException {
        folder = Files.createDirectories(root.resolve("folder"));
        write("text", "of the folder");
        write(SERVICE, "A");
        jar = root.resolve("classes.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("text", SERVICE)) {
                out.putNextEntry(new JarEntry(name));
                out.write((name.equals("text") ? "of the jar" : "B").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(ClassPath path) {
        return new String(path.applicationBytes("text").orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void theFirstPlaceCountsWhateverItIs() throws IOException {
        try (var jarFirst = new ClassPath(List.of(), List.of(jar, folder));
                var folderFirst = new ClassPath(List.of(), List.of(folder, jar))) {
            assertEquals("of the jar", text(jarFirst));
            assertTrue(jarFirst.locationOf("text").orElseThrow().endsWith("classes.jar"));
            assertTrue(jarFirst.applicationPlaces("text").getFirst().url().startsWith("jar:"));
            assertEquals("of the folder", text(folderFirst));
            assertEquals("A\nB", folderFirst.serviceText(SERVICE));
            assertEquals("B\nA", jarFirst.serviceText(SERVICE));
            assertEquals(List.of(SERVICE), jarFirst.serviceFiles());
        }
    }

    @Test
    void linksInFoldersAreFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(root.resolve("elsewhere")));
        Files.writeString(root.resolve("elsewhere/more"), "");
        try (var path = new ClassPath(List.of(), List.of(folder))) {
            assertEquals(Set.of("text", SERVICE, "link/more"), path.applicationFiles());
        }
    }

    /// `javax.annotation` is no package of the JDK, but the parent of one.
    @Test
    void packagesAboveThoseOfTheJdkAreTheApplications() throws IOException {
        write("javax/annotation/Mine.class", "");
        try (var path = new ClassPath(List.of(), List.of(folder))) {
            assertTrue(path.find("javax.annotation.Mine").orElseThrow().isOfApplication());
            assertEquals(
                    "java.compiler",
                    path.find("javax.annotation.processing.Processor")
                            .orElseThrow()
                            .module());
        }
    }
}
