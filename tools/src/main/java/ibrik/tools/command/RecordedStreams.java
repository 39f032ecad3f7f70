package ibrik.tools.command;

import ibrik.tools.emulator.GuestStreams;
import ibrik.tools.output.Console;
import ibrik.tools.output.RecordedStream;

/// The streams of a program that runs with `--json`: our input is its input, its output becomes records.
final class RecordedStreams implements AutoCloseable {
    private final RecordedStream out;
    private final RecordedStream errors;

    RecordedStreams(Console console) {
        out = new RecordedStream("output", console.out());
        errors = new RecordedStream("errors", console.out());
    }

    GuestStreams streams() {
        return new GuestStreams(GuestStreams.own().in(), out, errors);
    }

    @Override
    public void close() {
        out.close();
        errors.close();
    }
}
