package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class JavaOptionsTest {
    private static final CommandLine.Model.CommandSpec RUN = Ibrik.specification(new CommandLine(new Ibrik()), "run");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(
            System.out, new PrintStream(said, true, StandardCharsets.UTF_8), false, Console.Tone.USUAL, false);

    private String settled(String words) {
        return String.join(" ", JavaOptions.settled(List.of(words.split(" ")), RUN, console));
    }

    @Test
    void whatHasAMeaningKeepsIt() {
        assertEquals("run app.jar", settled("run -jar app.jar"));
        assertEquals("run -cp a:b A.java", settled("run -classpath a:b A.java"));
        assertEquals("run -Xlog:gc -ea A", settled("run -verbose:gc -enableassertions A"));
        assertEquals("run A", settled("run -ea -da A"));
        assertEquals("run -ea A", settled("run -da -ea A"));
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void argumentsOfTheProgramAreItsOwn() {
        assertEquals("run A -- -verbose -javaagent:x -- -jar", settled("run A -- -verbose -javaagent:x -- -jar"));
    }

    @Test
    void optionsOfOursStandAnywhereAndKeepTheirValues() {
        for (String line : List.of(
                "run A --hosted -m 64 word --timeout=3s -v",
                "run --main -server -o -da A --dump ir A.main",
                "run -m512 -e X=-ea A word",
                "run -Dx=-ea -Xmx1g A")) {
            assertEquals(line, settled(line));
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx1g",
                "-ea",
                "-da",
                "-Dx=1",
                "-cp",
                "--class-path=x",
                "-jar",
                "-esa",
                "--add-opens=a/b=c",
                "-version",
                "-x",
                "--help-me",
                "-vx"
            })
    void whatJavaWouldHandToTheProgramIsNotTaken(String word) {
        for (String before : List.of("run A ", "run -m 64 A word ", "run --hosted A --dump ir A.main ")) {
            Failure failure = assertThrows(Failure.class, () -> settled(before + word));
            assertEquals(ExitStatus.USAGE, failure.status());
            assertTrue(failure.problems().getFirst().remedy().contains("A -- " + word), failure.getMessage());
        }
        assertEquals("run A -- " + word, settled("run A -- " + word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-verbose",
                "-verbose:class",
                "-esa",
                "-dsa",
                "-splash:a.png",
                "-noverify",
                "--disable-@files",
                "--finalization=disabled",
                "--add-reads=a=b",
                "--add-modules a",
                "--source 21"
            })
    void whatHasNoEffectIsSaid(String option) {
        assertEquals("run A", settled("run " + option + " A"));
        String line = said.toString(StandardCharsets.UTF_8);
        assertTrue(line.startsWith("ibrik: " + option.replaceFirst("(?<=[a-z])[= ].*", "")), line);
        assertTrue(line.contains(" has no effect: "), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-javaagent:a.jar",
                "-agentlib:jdwp=transport=dt_socket",
                "-agentpath:/x",
                "-p mods",
                "--module-path=mods",
                "--module a/b",
                "--patch-module a=b",
                "-ea:demo...",
                "-da:demo.A",
                "-version",
                "--finalization=enabled",
                "--enable-preview",
                "-verbatim",
                "-vq",
                "-help"
            })
    void whatIsRefusedSaysWhatToDo(String option) {
        Failure failure = assertThrows(Failure.class, () -> settled("run " + option + " A"));
        assertEquals(ExitStatus.USAGE, failure.status());
        assertTrue(failure.getMessage().contains(option.split("[= ]")[0]), failure.getMessage());
        assertFalse(failure.problems().getFirst().remedy().isEmpty());
    }
}
