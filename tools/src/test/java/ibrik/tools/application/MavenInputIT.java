package ibrik.tools.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Maven projects as input, with the Maven of this machine.
final class MavenInputIT {
    private static final String PROJECT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
              <properties>
                <maven.compiler.release>25</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>com.google.re2j</groupId><artifactId>re2j</artifactId><version>1.8</version>
                </dependency>
              </dependencies>
              <build><pluginManagement><plugins>
                <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                <plugin><artifactId>maven-resources-plugin</artifactId><version>3.4.0</version></plugin>
              </plugins></pluginManagement></build>
            </project>
            """;
    private static final String START = """
            package demo;
            public class Start {
                public static void main(String[] words) {
                    System.out.println(com.google.re2j.Pattern.matches("a+", words[0]));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        project = folder.resolve("project");
        Files.createDirectories(project.resolve("src/main/java/demo"));
        Files.createDirectories(project.resolve("src/main/resources"));
        Files.writeString(project.resolve("pom.xml"), PROJECT);
        Files.writeString(project.resolve("src/main/java/demo/Start.java"), START);
        Files.writeString(project.resolve("src/main/resources/greeting.txt"), "hello");
    }

    private Application read() {
        return new ApplicationReader(new Installation(folder), Console.ofProcess(Console.Tone.USUAL, false))
                .read(project, Optional.empty(), List.of());
    }

    @Test
    void classesResourcesAndLibrariesAreFoundAndBuiltAnewWhenTheyChange() throws IOException {
        Application application = read();
        assertEquals("demo.Start", application.mainClass());
        Path classes = application.classPath().getFirst();
        assertTrue(Files.exists(classes.resolve("greeting.txt")));
        assertEquals(
                "re2j-1.8.jar", application.classPath().get(1).getFileName().toString());

        Path start = classes.resolve("demo/Start.class");
        FileTime built = Files.getLastModifiedTime(start);
        read();
        assertEquals(built, Files.getLastModifiedTime(start), "nothing changed, so nothing is built");

        Path source = project.resolve("src/main/java/demo/Start.java");
        Files.writeString(source, START.replace("a+", "b+"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        read();
        assertTrue(Files.getLastModifiedTime(start).compareTo(built) > 0);
    }

    @Test
    void anErrorOfTheCompilerIsShownAndNothingElse() throws IOException {
        Files.writeString(project.resolve("src/main/java/demo/Start.java"), START.replace("words[0]", "word"));
        Failure failure = assertThrows(Failure.class, this::read);
        assertEquals(ExitStatus.USAGE, failure.status());
        String text = failure.problems().getFirst().what();
        assertTrue(text.contains("Start.java:[4,"), text);
        assertTrue(text.contains("cannot find symbol"), text);
        assertFalse(text.contains("WARNING") || text.contains("\u001b") || text.contains("Help 1"), text);
    }
}
