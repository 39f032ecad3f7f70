package ibrik.tools.output;

import ibrik.compiler.Progress;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Shows the stages of a build: on a terminal the running stage, how far it is and what time is left, rewritten by its
/// result; else one line per stage.
public final class StageLines implements Progress {
    private static final String ERASE_LINE = "\r\u001b[K";
    /// A terminal that is narrower cuts the line off, so that it stays one line.
    private static final String CUT = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";
    private static final double SECOND = 1e9;
    /// Chosen: as often as an eye sees.
    private static final double BETWEEN_SECONDS = 0.1;
    /// Builds that are shorter end before anybody has read what is left.
    private static final double LONG_BUILD_SECONDS = 5;
    /// Less than that tells nothing about the rest. Chosen: the first partitions are those of the application, and
    /// small.
    private static final double TELLING_SHARE = 0.1;

    private final Console console;
    private final LongSupplier nanoseconds;
    private final long buildStart;
    private String stage = "";
    private long stageStart;
    private long shown;
    private boolean isOnScreen;

    public StageLines(Console console) {
        this(console, System::nanoTime);
    }

    /// @param nanoseconds a clock
    StageLines(Console console, LongSupplier nanoseconds) {
        this.console = console;
        this.nanoseconds = nanoseconds;
        this.buildStart = nanoseconds.getAsLong();
    }

    private double secondsSince(long start) {
        return (nanoseconds.getAsLong() - start) / SECOND;
    }

    @Override
    public synchronized void stageStarted(String name) {
        stage = name;
        stageStart = nanoseconds.getAsLong();
        rewrite("");
    }

    @Override
    public synchronized void advanced(String soFar, double share) {
        if (!stage.isEmpty() && secondsSince(shown) >= BETWEEN_SECONDS) {
            rewrite(" " + soFar + timeLeft(share));
        }
    }

    /// If the rest of the stage goes as what is done.
    private String timeLeft(double share) {
        if (share < TELLING_SHARE) {
            return "";
        }
        double left = secondsSince(stageStart) * (1 - share) / share;
        boolean isLong = secondsSince(buildStart) + left >= LONG_BUILD_SECONDS;
        return isLong && left >= 1 ? String.format(Locale.ROOT, ", about %.0f s left", left) : "";
    }

    private void rewrite(String text) {
        if (console.lively()) {
            shown = nanoseconds.getAsLong();
            isOnScreen = true;
            console.err().print(ERASE_LINE + CUT + "  " + stage + " ..." + text + WRAP);
            console.err().flush();
        }
    }

    @Override
    public synchronized void stageFinished(String name, String detail) {
        stage = "";
        if (console.json() || console.tone() == Console.Tone.QUIET) {
            return;
        }
        String line = String.format(Locale.ROOT, "  %-24s %6.2f s  %s", name, secondsSince(stageStart), detail);
        console.err().println((console.lively() ? ERASE_LINE : "") + line.stripTrailing());
        isOnScreen = false;
    }

    @Override
    public synchronized void notice(String text) {
        abandon();
        console.notice(text);
    }

    /// Clears a stage that was interrupted by an error.
    public synchronized void abandon() {
        if (isOnScreen) {
            console.err().print(ERASE_LINE);
            console.err().flush();
            isOnScreen = false;
        }
    }
}
