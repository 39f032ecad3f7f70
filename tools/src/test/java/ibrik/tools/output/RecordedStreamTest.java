package ibrik.tools.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class RecordedStreamTest {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final RecordedStream stream =
            new RecordedStream("output", new PrintStream(lines, true, StandardCharsets.US_ASCII));

    private String printed() {
        stream.close();
        return lines.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void linesAreRecords() {
        stream.write("a\nb\nc".getBytes(StandardCharsets.UTF_8), 0, 5);
        stream.write('d');
        assertEquals("""
                {"stream":"output","text":"a\\nb\\n"}
                {"stream":"output","text":"cd"}
                """, printed());
    }

    @Test
    void aCharacterThatIsCutIsPutTogether() {
        for (byte part : "\u20ac".getBytes(StandardCharsets.UTF_8)) {
            stream.write(part);
        }
        assertEquals("{\"stream\":\"output\",\"text\":\"\\u20ac\"}\n", printed());
    }

    @Test
    void noCharacterOfALongLineIsCut() {
        for (String character : new String[] {"\u00e9", "\u20ac", "\ud83d\ude00"}) {
            for (int before = 0; before < 4; before++) {
                byte[] bytes = ("a".repeat(before) + character.repeat(10_000)).getBytes(StandardCharsets.UTF_8);
                for (int from = 0; from < bytes.length; from += 1000) {
                    stream.write(bytes, from, Math.min(1000, bytes.length - from));
                }
            }
        }
        assertFalse(printed().contains("base64"));
    }

    @Test
    void bytesThatAreNoTextAreKept() {
        byte[] bytes = {'a', (byte) 0xFF, 0, '\n'};
        stream.write(bytes, 0, bytes.length);
        String expected = Base64.getEncoder().encodeToString(bytes);
        assertEquals("{\"stream\":\"output\",\"base64\":\"" + expected + "\"}\n", printed());
    }

    @Test
    void aLineWithoutEndIsNotKeptForEver() {
        byte[] bytes = new byte[20_000];
        stream.write(bytes, 0, bytes.length);
        assertEquals(1, lines.toString(StandardCharsets.US_ASCII).lines().count());
    }
}
