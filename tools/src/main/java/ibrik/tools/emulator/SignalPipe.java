package ibrik.tools.emulator;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The way of signals into a machine: a named pipe that is the input of its serial port, whose output is the emulator's
/// (QEMU, `-chardev pipe`).
final class SignalPipe implements AutoCloseable {
    private final Path folder;

    private SignalPipe(Path folder) {
        this.folder = folder;
    }

    static SignalPipe make() throws IOException {
        SignalPipe pipe = new SignalPipe(Files.createTempDirectory("guest"));
        Files.createSymbolicLink(pipe.folder.resolve("port.out"), Path.of("/dev/stdout"));
        Process maker = new ProcessBuilder("mkfifo", pipe.in().toString()).start();
        try {
            if (maker.waitFor() != 0) {
                throw new IOException("no named pipe could be made in " + pipe.folder);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return pipe;
    }

    private Path in() {
        return folder.resolve("port.in");
    }

    /// The command line with this pipe in it.
    List<String> inLine(List<String> line) {
        String device =
                "pipe,id=early,path=" + folder.resolve("port").toString().replace(",", ",,");
        return line.stream()
                .map(word -> word.equals(QemuCommandLine.EARLY) ? device : word)
                .toList();
    }

    /// Sends a signal to a machine that listens.
    void send(int signal) throws IOException {
        try (OutputStream out = new FileOutputStream(in().toFile())) {
            out.write(signal);
        }
    }

    /// The same for what the machine may miss.
    void tell(int number) {
        try {
            send(number);
        } catch (IOException gone) {
            // The machine has ended.
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(in());
        Files.deleteIfExists(folder.resolve("port.out"));
        Files.deleteIfExists(folder);
    }
}
