package ibrik.tools.emulator;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/// Where a guest's standard streams come from and go to.
///
/// @param in     read when the program reads, not before
/// @param out    its output; not buffered, and may block: the guest waits then, unless it was asked to end
/// @param errors its error stream, and what the kernel says itself
public record GuestStreams(InputStream in, OutputStream out, OutputStream errors) {
    /// Those of this process. Not `System.in`, whose buffer would hold keys back, nor `System.out`, which hides
    /// failures.
    public static GuestStreams own() {
        return new GuestStreams(
                new WaitingInput(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }

    /// Whether there is any: that of this process.
    boolean hasInput() {
        return in instanceof WaitingInput;
    }

    /// No input.
    public static GuestStreams to(OutputStream out, OutputStream errors) {
        return new GuestStreams(InputStream.nullInputStream(), out, errors);
    }
}
