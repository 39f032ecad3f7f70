package ibrik.tools.output;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
            print();
        }
        kept.write(bytes, behindLine, end - behindLine);
        if (kept.size() >= LONGEST) {
            print();
        }
    }

    private void print() {
        if (kept.size() == 0) {
            return;
        }
        byte[] bytes = kept.toByteArray();
        kept.reset();
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
        print();
    }
}
