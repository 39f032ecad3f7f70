package ibrik.tools.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/// Our standard output as the tools write it. A `PrintStream` hides that something could not be written; this remembers
/// why, so that the end of the command can say it.
public final class ResultStream extends OutputStream {
    private final OutputStream out;
    private IOException failure;

    ResultStream(OutputStream out) {
        this.out = out;
    }

    /// Takes the place of `System.out`.
    public static ResultStream install() {
        ResultStream stream = new ResultStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(stream, true, System.out.charset()));
        return stream;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
        try {
            out.write(bytes, start, count);
        } catch (IOException refused) {
            failure = refused;
            throw refused;
        }
    }

    /// Why something was not written; nothing if all was, or if whoever read it has enough, as `head` has.
    public Optional<String> complaint() {
        return Optional.ofNullable(failure).map(IOException::getMessage).filter(why -> !why.equals("Broken pipe"));
    }
}
