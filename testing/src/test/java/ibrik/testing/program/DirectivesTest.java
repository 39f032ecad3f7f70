package ibrik.testing.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectivesTest {
    @Test
    void aHeaderIsReadUpToTheFirstLineOfCode() {
        Directives directives = Directives.parse("""
                // args: a  b
                // exit: 3
                // stdin: first line
                // stdin:
                // memory: 32
                // options: -ea
                // env: NAME=a=b
                // property: demo.name=x y

                package demo;
                // exit: 4
                """);
        assertEquals(List.of("a", "b"), directives.arguments());
        assertEquals(3, directives.exitStatus());
        assertEquals("first line\n\n", directives.input());
        assertEquals(32, directives.memoryMebibytes().orElseThrow());
        assertTrue(directives.assertions());
        assertEquals(Map.of("NAME", "a=b"), directives.environment());
        assertEquals(Map.of("demo.name", "x y"), directives.properties());
    }

    @Test
    void noHeaderMeansNothingSpecial() {
        Directives directives = Directives.parse("package demo;\n");
        assertEquals(0, directives.exitStatus());
        assertEquals("", directives.input());
        assertFalse(directives.assertions());
        assertTrue(directives.memoryMebibytes().isEmpty());
    }

    @Test
    void largeRunsReplaceMemoryArgumentsAndTarget() {
        Program program = Program.of("area/Big", """
                // args: 1
                // memory: 32
                // large: hosted 2048 1000 x
                // large: metal 160 10
                package area;
                """);
        Directives hosted = program.large("hosted").orElseThrow().directives();
        assertEquals(List.of("1000", "x"), hosted.arguments());
        assertEquals(2048, hosted.memoryMebibytes().orElseThrow());
        assertEquals("hosted", hosted.only());
        assertEquals(
                List.of("10"), program.large("metal").orElseThrow().directives().arguments());
        assertEquals(List.of("1"), program.directives().arguments());
        assertTrue(Program.of("area/Small", "package area;\n").large("hosted").isEmpty());
    }

    @Test
    void whatIsApartMustBeAskedFor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Slow.java"), "// apart: yes\n");
        Files.writeString(folder.resolve("Quick.java"), "");
        assertEquals(1, ProgramFolder.read(folder, Pattern.compile("")).size());
        assertEquals(
                "Slow",
                ProgramFolder.read(folder, Pattern.compile("Slow")).getFirst().name());
    }

    @Test
    void malformedValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Directives.parse("// exit: three\n"));
        assertThrows(IllegalArgumentException.class, () -> Directives.parse("// env: NAME\n"));
        assertThrows(IllegalArgumentException.class, () -> Directives.parse("// large: hosted\n"));
        assertThrows(IllegalArgumentException.class, () -> Directives.parse("// large: moon 64\n"));
        assertThrows(IllegalArgumentException.class, () -> Directives.parse("// large: hosted 64m\n"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Directives.parse("// large: hosted 64 1\n// large: hosted 64 2\n"));
    }

    @Test
    void theMainClassFollowsThePackage() {
        assertEquals("demo.Hello", Program.of("area/Hello", "package demo;\n").mainClass());
        assertEquals("Hello", Program.of("area/Hello", "void main() {}\n").mainClass());
    }
}
