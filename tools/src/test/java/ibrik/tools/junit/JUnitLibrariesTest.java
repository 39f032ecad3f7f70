package ibrik.tools.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which libraries a class path of tests lacks.
final class JUnitLibrariesTest {
    @TempDir
    private Path folder;

    @Test
    void versionsFit() throws Exception {
        Path five = jar("jupiter", "5.9.1", "org/junit/jupiter/api/Test.class");
        Path six = jar("six", "6.0.1", "org/junit/jupiter/api/Test.class");
        Path four = jar("four", "4.13.2", "junit/framework/TestCase.class");
        Path engine = jar("engine", "5.9.1", "org/junit/jupiter/engine/JupiterTestEngine.class");
        Path launcher = jar("launcher", "1.9.1", "org/junit/platform/launcher/Launcher.class");
        assertEquals(
                List.of(
                        "org.junit.jupiter:junit-jupiter-engine:5.9.1",
                        "org.junit.platform:junit-platform-launcher:1.9.1"),
                JUnitLibraries.lacking(List.of(five)));
        assertEquals(
                List.of(
                        "org.junit.vintage:junit-vintage-engine:6.0.1",
                        "org.junit.platform:junit-platform-launcher:6.0.1"),
                JUnitLibraries.lacking(List.of(six, four, engine)));
        assertEquals(List.of(), JUnitLibraries.lacking(List.of(five, engine, launcher)));
        assertTrue(JUnitLibraries.lacking(List.of(four))
                .getFirst()
                .startsWith("org.junit.vintage:junit-vintage-engine:5."));
        assertThrows(Failure.class, () -> JUnitLibraries.lacking(List.of(folder)));
        Path fat = jar("fat", "shop", "2.3.1", "org/junit/jupiter/api/Test.class");
        assertEquals(
                "unknown-junit",
                assertThrows(Failure.class, () -> JUnitLibraries.lacking(List.of(fat)))
                        .problems()
                        .getFirst()
                        .code());
    }

    private Path jar(String name, String version, String file) throws Exception {
        return jar(name, "junit-" + name, version, file);
    }

    private Path jar(String name, String title, String version, String file) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path jar = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(file));
        }
        return jar;
    }
}
