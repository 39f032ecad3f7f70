package ibrik.tools.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether the keys of a terminal reach this process as signals.
final class Foreground {
    private static final Path STATE = Path.of("/proc/self/stat");
    /// Fields behind the name of the program (proc(5)): 5 process group, 8 group in the foreground of the terminal.
    private static final int GROUP = 5 - 3;

    private static final int TERMINAL_GROUP = 8 - 3;

    private Foreground() {}

    static boolean isOurs() throws IOException {
        String text = new String(Files.readAllBytes(STATE), StandardCharsets.ISO_8859_1);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return fields[GROUP].equals(fields[TERMINAL_GROUP]);
    }
}
