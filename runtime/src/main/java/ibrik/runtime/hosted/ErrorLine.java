package ibrik.runtime.hosted;

import ibrik.runtime.executor.LastExecutor;
import ibrik.runtime.library.lang.String_;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A line on the error output without allocation, for panics: collected in a buffer of the image, written at once.
@UsesMagic("writes a raw buffer")
final class ErrorLine {
    private static final int CAPACITY = 256;
    private static final int ERROR_OUTPUT = 2;
    private static final String REASON = "panics may come from anywhere";

    @PerExecutor("the line that is being put together")
    private static int length;

    private ErrorLine() {}

    @Symbol("ibrik_error_line")
    private static native Address buffer();

    /// Whether the caller is to report: once, for the executor that comes first to a panic. Another one stays here,
    /// as that one ends the process; false if the report itself has failed.
    @Uninterruptible(REASON)
    static boolean isOurs() {
        int claim = LastExecutor.claim();
        while (claim == LastExecutor.LATE) {
            Platform.current().giveWay();
        }
        return claim == LastExecutor.FIRST;
    }

    @Uninterruptible(REASON)
    static void panic(String what, long detail) {
        begin("panic: ");
        text(what);
        text(" ");
        hexadecimal(detail);
        end();
    }

    @Uninterruptible(REASON)
    static void begin(String text) {
        length = 0;
        text(text);
    }

    @Uninterruptible(REASON)
    static void text(String text) {
        for (int index = 0; index < text.length(); index++) {
            put(String_.characterAt(text, index));
        }
    }

    @Uninterruptible(REASON)
    static void hexadecimal(long value) {
        text("0x");
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift) & 0xF;
            put(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }

    @Uninterruptible(REASON)
    private static void put(int character) {
        if (length < CAPACITY - 1) {
            // SAFE: the buffer has CAPACITY bytes (start.s).
            Memory.storeByte(buffer().plus(length), (byte) character);
            length++;
        }
    }

    @Uninterruptible(REASON)
    static void end() {
        Memory.storeByte(buffer().plus(length), (byte) '\n');
        SystemCall.call(SystemCall.WRITE, ERROR_OUTPUT, buffer().raw(), length + 1);
    }
}
