package ibrik.compiler.classes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;

/// Paths as HotSpot's class loaders write them in URLs: `%` escapes in lower case of what RFC 2396 does not want in
/// them, and of all beyond ASCII, each `char` for itself in UTF-8.
final class UrlText {
    private static final String ESCAPED = " \"#%/;<=>?[\\]^`{|}";
    private static final int FIRST_OF_TEXT = 0x20;
    private static final int LAST_OF_TEXT = 0x7E;
    private static final int FIRST_OF_TWO_BYTES = 0x80;
    private static final int FIRST_OF_THREE_BYTES = 0x800;

    private UrlText() {}

    /// The URL of a file, or of a folder, which ends with a slash.
    static String of(Path path, boolean isFolder) {
        try {
            return "file:" + encoded(path.toFile().getCanonicalPath()) + (isFolder ? "/" : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param path with slashes, which stay
    static String encoded(String path) {
        var text = new StringBuilder();
        for (char each : path.toCharArray()) {
            boolean stays = FIRST_OF_TEXT <= each && each <= LAST_OF_TEXT && ESCAPED.indexOf(each) < 0;
            if (each == '/' || stays) {
                text.append(each);
            } else if (each < FIRST_OF_TWO_BYTES) {
                escape(each, text);
            } else if (each < FIRST_OF_THREE_BYTES) {
                escape(0xC0 | each >> 6, text);
                escape(0x80 | each & 0x3F, text);
            } else {
                escape(0xE0 | each >> 12, text);
                escape(0x80 | each >> 6 & 0x3F, text);
                escape(0x80 | each & 0x3F, text);
            }
        }
        return text.toString();
    }

    private static void escape(int value, StringBuilder text) {
        text.append('%').append(HexFormat.of().toHexDigits((byte) value));
    }
}
