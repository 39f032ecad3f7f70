package ibrik.tools.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StageLinesTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long now = SECOND;

    private StageLines lines(boolean lively, Console.Tone tone) {
        PrintStream errors = new PrintStream(printed, true, StandardCharsets.US_ASCII);
        return new StageLines(new Console(errors, errors, lively, tone, false), () -> now);
    }

    /// What was printed since, with the line's beginning as `<` and what cuts it off as `[` and `]`.
    private String printed() {
        String text = printed.toString(StandardCharsets.US_ASCII);
        printed.reset();
        return text.replace("\r\u001b[K", "<").replace("\u001b[?7l", "[").replace("\u001b[?7h", "]");
    }

    @Test
    void aLongStageTellsWhatIsLeft() {
        StageLines lines = lines(true, Console.Tone.USUAL);
        lines.stageStarted("code");
        assertEquals("<[  code ...]", printed());
        now += SECOND;
        lines.advanced("1 of 8 partitions", 0.001);
        assertEquals("<[  code ... 1 of 8 partitions]", printed());
        now += 3 * SECOND;
        lines.advanced("2 of 8 partitions", 0.25);
        assertEquals("<[  code ... 2 of 8 partitions, about 12 s left]", printed());
        now += 12 * SECOND;
        lines.stageFinished("code", "8 partitions");
        assertEquals("<  code                      16.00 s  8 partitions\n", printed());
        lines.abandon();
        assertEquals("", printed());
    }

    @Test
    void aShortBuildTellsNoTime() {
        StageLines lines = lines(true, Console.Tone.USUAL);
        lines.stageStarted("code");
        now += SECOND;
        lines.advanced("4 of 8 partitions", 0.5);
        assertEquals("<[  code ...]<[  code ... 4 of 8 partitions]", printed());
    }

    @Test
    void whatCannotBeKnownIsNotSaid() {
        StageLines lines = lines(true, Console.Tone.USUAL);
        lines.stageStarted("analysis");
        now += 9 * SECOND;
        lines.advanced("700 methods", 0);
        lines.advanced("701 methods", 0);
        lines.abandon();
        assertEquals("<[  analysis ...]<[  analysis ... 700 methods]<", printed());
    }

    @Test
    void withoutATerminalNothingIsRewritten() {
        StageLines lines = lines(false, Console.Tone.USUAL);
        lines.stageStarted("code");
        now += 9 * SECOND;
        lines.advanced("2 of 8 partitions", 0.25);
        lines.stageFinished("code", "8 partitions");
        lines.abandon();
        assertEquals("  code                       9.00 s  8 partitions\n", printed());
    }

    @Test
    void quietIsQuiet() {
        StageLines lines = lines(false, Console.Tone.QUIET);
        lines.stageStarted("code");
        lines.advanced("2 of 8 partitions", 0.25);
        lines.stageFinished("code", "8 partitions");
        lines.abandon();
        assertEquals("", printed());
    }
}
