package ibrik.runtime.platform;

import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Text that is put together in raw memory and written line by line: for reports about a heap that may be full.
///
/// Nothing is allocated on the heap. A line that is too long is cut; without a buffer nothing is written.
@UsesMagic("fills a raw buffer")
public final class RawText {
    public static final int OUTPUT = 1;
    public static final int ERRORS = 2;
    /// Chosen: the longest class names fit.
    private static final int CAPACITY = 512;

    private Address buffer = Address.none();
    private int length;

    /// Makes sure that there is a buffer; false if there is no memory for one.
    public boolean open() {
        if (buffer.isNone()) {
            buffer = Platform.current().allocateRaw(CAPACITY);
        }
        length = 0;
        return !buffer.isNone();
    }

    public RawText text(String text) {
        for (int index = 0; index < text.length(); index++) {
            put(Platform.current().characterAt(text, index));
        }
        return this;
    }

    public RawText number(long value) {
        long unit = 1;
        while (value / unit >= 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            put('0' + (int) (value / unit % 10));
        }
        return this;
    }

    /// The number, right-justified in so many columns.
    public RawText column(long value, int width) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return spaces(width - digits).number(value);
    }

    /// The text, left-justified in so many columns.
    public RawText column(String text, int width) {
        return text(text).spaces(width - text.length());
    }

    private RawText spaces(int count) {
        for (int index = 0; index < count; index++) {
            put(' ');
        }
        return this;
    }

    /// `1234` is `1.234`.
    public RawText thousandths(long value) {
        number(value / 1000).text(".");
        put('0' + (int) (value / 100 % 10));
        put('0' + (int) (value / 10 % 10));
        put('0' + (int) (value % 10));
        return this;
    }

    /// Whole MiB, rounded, with the unit as HotSpot writes it.
    public RawText mebibytes(long bytes) {
        return number(bytes + (1 << 19) >> 20).text("M");
    }

    /// Whole KiB, rounded, with the unit.
    public RawText kibibytes(long bytes) {
        return number(bytes + (1 << 9) >> 10).text("K");
    }

    private void put(int character) {
        if (length < CAPACITY - 1) {
            // SAFE: the buffer has CAPACITY bytes (open).
            Memory.storeByte(buffer.plus(length), (byte) (character < 0x80 ? character : '?'));
            length++;
        }
    }

    /// Writes the line and begins the next.
    public void endLine(int descriptor) {
        if (buffer.isNone()) {
            return;
        }
        // SAFE: put leaves the last byte free.
        Memory.storeByte(buffer.plus(length), (byte) '\n');
        Platform.current().write(descriptor, buffer, length + 1);
        length = 0;
    }
}
