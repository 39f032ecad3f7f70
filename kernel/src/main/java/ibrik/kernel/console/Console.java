package ibrik.kernel.console;

import ibrik.runtime.library.lang.String_;
import ibrik.vocabulary.mark.Uninterruptible;

/// Text of the kernel itself, without allocation.
public final class Console {
    private static final String WHY = "panics print through it";
    private static final char LAST_ASCII = 0x7F;

    private Console() {}

    /// ASCII text; anything else comes out as a question mark.
    @Uninterruptible(WHY)
    public static void text(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = String_.characterAt(text, index);
            ConsoleOutput.write(character <= LAST_ASCII ? character : '?');
        }
    }

    /// 16 hexadecimal digits.
    @Uninterruptible(WHY)
    public static void hexadecimal(long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift) & 15;
            ConsoleOutput.write(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }

    /// Decimal digits of a number that is not negative.
    @Uninterruptible(WHY)
    public static void decimal(long value) {
        long divisor = 1;
        while (value / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            ConsoleOutput.write('0' + (int) (value / divisor % 10));
        }
    }

    @Uninterruptible(WHY)
    public static void endLine() {
        ConsoleOutput.write('\n');
    }
}
