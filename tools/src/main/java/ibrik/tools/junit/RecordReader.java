package ibrik.tools.junit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// The guest's standard output, line by line.
final class RecordReader extends OutputStream {
    private final Consumer<TestRecord> listener;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    RecordReader(Consumer<TestRecord> listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void write(int octet) {
        if (octet == '\n') {
            listener.accept(TestRecord.parse(line.toString(StandardCharsets.UTF_8)));
            line.reset();
        } else {
            line.write(octet);
        }
    }

    /// The stream has ended, perhaps within a line.
    synchronized void finish() {
        if (line.size() > 0) {
            write('\n');
        }
    }
}
