package ibrik.kernel.console;

import ibrik.runtime.library.lang.String_;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Text of the kernel itself on the first serial port, without allocation.
public final class Console {
    private static final String WHY = "panics print through it";
    private static final char LAST_ASCII = 0x7F;
    private static final SerialPort PORT = new SerialPort(SerialPort.FIRST);

    private Console() {}

    /// The port behind it, which carries the program's standard streams too.
    @Uninterruptible(WHY)
    public static SerialPort port() {
        return PORT;
    }

    /// Sets the port up and tells the launcher that it takes input from now on.
    @Uninterruptible(WHY)
    public static void start() {
        PORT.start();
        LauncherPort.ready();
    }

    @Uninterruptible(WHY)
    public static void write(Address start, long count) {
        PORT.write(start, count);
    }

    /// ASCII text; anything else comes out as a question mark.
    @Uninterruptible(WHY)
    public static void text(String text) {
        text(PORT, text);
    }

    @Uninterruptible(WHY)
    public static void text(SerialPort port, String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = String_.characterAt(text, index);
            port.write(character <= LAST_ASCII ? character : '?');
        }
    }

    /// 16 hexadecimal digits.
    @Uninterruptible(WHY)
    public static void hexadecimal(long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift) & 15;
            PORT.write(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }

    /// Decimal digits of a number that is not negative.
    @Uninterruptible(WHY)
    public static void decimal(long value) {
        decimal(PORT, value);
    }

    @Uninterruptible(WHY)
    public static void decimal(SerialPort port, long value) {
        long divisor = 1;
        while (value / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            port.write('0' + (int) (value / divisor % 10));
        }
    }

    @Uninterruptible(WHY)
    public static void endLine() {
        PORT.write('\n');
    }
}
