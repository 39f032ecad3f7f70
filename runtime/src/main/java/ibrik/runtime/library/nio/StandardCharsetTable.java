package ibrik.runtime.library.nio;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The charsets of an image.
final class StandardCharsetTable {
    static final Charset[] ALL = {
        StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII,
        StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE,
    };

    private StandardCharsetTable() {}
}
