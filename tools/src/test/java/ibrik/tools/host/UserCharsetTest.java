package ibrik.tools.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UserCharsetTest {
    /// Bytes that are not UTF-8 all look alike in a word.
    @Test
    void argumentsAreThoseThatTheUserTyped() {
        byte[] line = "java\0Main\0caf\u00e9\0-v\0caf\u00e8\0plain\0".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of("caf\u00e9", "caf\u00e8", "plain"),
                UserCharset.decoded(
                        List.of("caf\ufffd", "caf\ufffd", "plain"),
                        UserEnvironment.texts(line),
                        StandardCharsets.ISO_8859_1));
    }

    @Test
    void withoutACommandLineTheyAreTheirBytesInUtf8() {
        assertEquals(
                List.of("\u00c3\u00a9"),
                UserCharset.decoded(List.of("\u00e9"), List.of(), StandardCharsets.ISO_8859_1));
    }
}
