package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an image does not have says so by name; it gives no answer that could be taken for one.
final class RefusedFeaturesIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void everyRefusalNamesTheFeature(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("Refused.java"), """
                import java.io.*;
                import java.text.BreakIterator;
                import java.time.chrono.*;
                import java.time.temporal.WeekFields;
                import java.util.*;
                public class Refused {
                    interface Question { Object ask() throws Exception; }
                    static void say(String wanted, Question question) {
                        String said;
                        try {
                            said = "the answer " + question.ask();
                        } catch (Exception e) {
                            said = e.toString();
                        }
                        System.out.println(said.contains(wanted) ? wanted : "without " + wanted + ": " + said);
                    }
                    static TimeZone zone(String id) {
                        return TimeZone.getTimeZone(id);
                    }

                    public static void main(String[] arguments) {
                        say("weeks begin in en_GB", () -> WeekFields.of(Locale.UK));
                        say("WeekFields[SUNDAY,1]", () -> WeekFields.of(Locale.US));
                        say("names of time zones of the locale de", () -> zone("Europe/Berlin").getDisplayName(Locale.GERMAN));
                        say("breaks of words of the locale th", () -> BreakIterator.getWordInstance(Locale.of("th")));
                        say("Central European", () -> zone("Europe/Berlin").getDisplayName());
                        say("Coordinated Universal Time", () -> zone("UTC").getDisplayName());
                        say("calendar systems", () -> Chronology.of("ThaiBuddhist"));
                        say("ISO", () -> Chronology.of("ISO"));
                    }
                }
                """);
        var answer = Programs.ask(
                LIMIT, List.of(ROOT.resolve("ibrik").toString(), "run", "--hosted", "--dev", program.toString()));
        assertEquals(0, answer.status(), answer.text());
        assertEquals(
                List.of(),
                answer.text()
                        .lines()
                        .filter(line -> line.startsWith("without "))
                        .toList());
    }
}
