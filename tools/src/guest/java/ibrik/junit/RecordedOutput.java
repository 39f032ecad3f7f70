package ibrik.junit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What tests print: a record for each line, and for what stands there when they flush in between.
final class RecordedOutput extends OutputStream {
    private static final int ENOUGH = 4096;
    private static final int CONTINUATION_MASK = 0xC0;
    private static final int CONTINUATION = 0x80;

    private final Records records;
    private final String kind;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    RecordedOutput(Records records, String kind) {
        this.records = records;
        this.kind = kind;
    }

    @Override
    public synchronized void write(int octet) {
        // Not within a character of UTF-8.
        if (waiting.size() >= ENOUGH && (octet & CONTINUATION_MASK) != CONTINUATION) {
            pass();
        }
        waiting.write(octet);
        if (octet == '\n') {
            pass();
        }
    }

    @Override
    public void flush() {
        pass();
    }

    private synchronized void pass() {
        if (waiting.size() > 0) {
            records.write(kind, waiting.toString(StandardCharsets.UTF_8));
            waiting.reset();
        }
    }
}
