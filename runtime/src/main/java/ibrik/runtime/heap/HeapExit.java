package ibrik.runtime.heap;

import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.RawText;
import ibrik.vocabulary.mark.PerExecutor;

/// Ends the program as `-XX:+ExitOnOutOfMemoryError` asks: HotSpot's line on the output and status 3.
final class HeapExit {
    private static final int STATUS = 3;

    @PerExecutor("the line that is being put together")
    private static final RawText LINE = new RawText();

    private HeapExit() {}

    static void terminate(String text) {
        if (LINE.open()) {
            LINE.text("Terminating due to java.lang.OutOfMemoryError: ")
                    .text(text)
                    .endLine(RawText.OUTPUT);
        }
        Platform.current().exit(STATUS);
    }
}
