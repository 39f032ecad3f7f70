package ibrik.tools.output;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a program prints, as JSON records on another stream: `{"stream":NAME,"text":...}` for whole lines, with
/// `"base64"` instead where they are no text in UTF-8. Joined, the records are what it printed.
///
/// Called by one thread; the stream below may be shared.
public final class RecordedStream extends OutputStream {
    /// Of a line that does not end. Chosen.
    private static final int LONGEST = 8192;

    /// In bytes (RFC 3629, "UTF-8 definition").
    private static final int LONGEST_CHARACTER = 4;

    private final String name;
    private final PrintStream records;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    public RecordedStream(String name, PrintStream records) {
        this.name = name;
        this.records = records;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int end = from + count;
        int behindLine = end;
        while (behindLine > from && bytes[behindLine - 1] != '\n') {
            behindLine--;
        }
        if (behindLine > from) {
            kept.write(bytes, from, behindLine - from);
            print(kept.size());
        }
        kept.write(bytes, behindLine, end - behindLine);
        if (kept.size() >= LONGEST) {
            print(kept.size() - begunCharacter(kept.toByteArray()));
        }
    }

    /// How many bytes at the end are a character in UTF-8 of which more is to come: the first says how long it is.
    private static int begunCharacter(byte[] bytes) {
        for (int count = 1; count < LONGEST_CHARACTER && count <= bytes.length; count++) {
            byte value = bytes[bytes.length - count];
            if (!isContinuation(value)) {
                int length = Integer.numberOfLeadingZeros(~value << 24);
                return length > count && length <= LONGEST_CHARACTER ? count : 0;
            }
        }
        return 0;
    }

    private static boolean isContinuation(byte value) {
        return (value & 0b1100_0000) == 0b1000_0000;
    }

    private void print(int count) {
        if (count == 0) {
            return;
        }
        byte[] all = kept.toByteArray();
        byte[] bytes = Arrays.copyOf(all, count);
        kept.reset();
        kept.write(all, count, all.length - count);
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("stream", name);
        try {
            piece.put("text", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException binary) {
            piece.put("base64", Base64.getEncoder().encodeToString(bytes));
        }
        records.println(Json.of(piece));
    }

    /// Prints the last line if it has no end. The stream below stays open.
    @Override
    public void close() {
        print(kept.size());
    }
}
