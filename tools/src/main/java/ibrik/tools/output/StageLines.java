package ibrik.tools.output;

import ibrik.compiler.Progress;
import java.util.Locale;

/// Shows the stages of a build: on a terminal the running stage is rewritten by its result, else one line per stage.
public final class StageLines implements Progress {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Console console;
    private long startNanoseconds;

    public StageLines(Console console) {
        this.console = console;
    }

    @Override
    public void stageStarted(String name) {
        startNanoseconds = System.nanoTime();
        if (console.lively()) {
            console.err().print(ERASE_LINE + "  " + name + " ...");
            console.err().flush();
        }
    }

    @Override
    public void stageFinished(String name, String detail) {
        if (console.json() || console.tone() == Console.Tone.QUIET) {
            return;
        }
        double seconds = (System.nanoTime() - startNanoseconds) / 1e9;
        String line = String.format(Locale.ROOT, "  %-24s %6.2f s  %s", name, seconds, detail);
        console.err().println((console.lively() ? ERASE_LINE : "") + line.stripTrailing());
    }

    @Override
    public void notice(String text) {
        abandon();
        console.notice(text);
    }

    /// Clears a stage that was interrupted by an error.
    public void abandon() {
        if (console.lively()) {
            console.err().print(ERASE_LINE);
            console.err().flush();
        }
    }
}
