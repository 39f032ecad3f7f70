package ibrik.tools.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Takes apart what comes from a guest's console: docs/kernel/05-console.md. Before the first command all is
/// text of the kernel.
final class GuestOutput {
    /// Doubled it is itself; any other byte behind it is a command.
    static final int ESCAPE = 0x10;

    private static final int BUFFER_BYTES = 64 << 10;
    private static final int STATUS_DIGITS = 3;

    private enum State {
        BYTES,
        ESCAPED,
        STATUS
    }

    private final GuestStream out;
    private final GuestStream errors;
    private final Consumer<GuestInput.Request> requests;
    private final IntConsumer losses;
    private final TerminalEcho echo = new TerminalEcho();
    private State state = State.BYTES;
    private GuestStream current;
    private int digits;
    private int status;
    private volatile boolean hasStatus;
    private volatile boolean panicked;
    private volatile boolean listens;

    /// @param requests hears when the guest asks for input
    /// @param losses   hears the letter of a stream that cannot be written any more, once the guest listens
    GuestOutput(GuestStreams streams, Consumer<GuestInput.Request> requests, IntConsumer losses) {
        this.out = new GuestStream(streams.out(), () -> lose('o'));
        this.errors = new GuestStream(streams.errors(), () -> lose('e'));
        this.requests = requests;
        this.losses = losses;
        this.current = errors;
    }

    private void lose(int stream) {
        if (listens) {
            losses.accept(stream);
        }
    }

    /// Reads to the end. What a stream does not take at once holds the guest up; nothing is kept or dropped, unless the
    /// guest was asked to end ([#hurry]).
    void readAll(InputStream port) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = port.read(buffer); count >= 0; count = port.read(buffer)) {
            take(buffer, count);
        }
        out.finish();
        errors.finish();
    }

    /// The guest was asked to end: a reader that takes nothing shall not keep it from that.
    void hurry() {
        out.hurry();
        errors.hurry();
    }

    void take(byte[] bytes, int count) {
        int from = 0;
        for (int index = 0; index < count; index++) {
            if (state == State.BYTES) {
                if (bytes[index] == ESCAPE) {
                    current.pass(bytes, from, index);
                    state = State.ESCAPED;
                }
            } else {
                // A doubled escape begins the next piece itself.
                from = bytes[index] == ESCAPE && state == State.ESCAPED ? index : index + 1;
                obey(bytes[index]);
            }
        }
        if (state == State.BYTES) {
            current.pass(bytes, from, count);
        }
    }

    private void obey(byte value) {
        if (state == State.STATUS) {
            status = status * 10 + value - '0';
            digits++;
            hasStatus = digits == STATUS_DIGITS;
            state = hasStatus ? State.BYTES : State.STATUS;
            return;
        }
        state = State.BYTES;
        switch (value) {
            case 'o' -> current = out;
            case 'e', 'k' -> current = errors;
            case 'r' -> requests.accept(GuestInput.Request.WAIT);
            case 'a' -> requests.accept(GuestInput.Request.WHAT_IS_THERE);
            case 'p' -> panicked = true;
            case 'n' -> echo.off();
            case 'y' -> echo.on();
            case 'l' -> listens = true;
            case 'x' -> state = State.STATUS;
            default -> {
                // The escape itself, or a command that we do not know.
            }
        }
    }

    /// The status that the guest stated, if it has ended so.
    OptionalInt status() {
        return hasStatus ? OptionalInt.of(status) : OptionalInt.empty();
    }

    /// Whether the guest said that it hears signals.
    boolean listens() {
        return listens;
    }

    /// Whether the guest said that its kernel gave up.
    boolean panicked() {
        return panicked;
    }
}
